import { Button, Radio, SegmentedControl, Select, Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ToolHead } from '#client/base/design/ToolHead.tsx';
import { checkinPrompts } from '#shared/learning/content/checkinPrompts.ts';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { Reorder } from '#client/base/design/Reorder.tsx';
import { Refused } from '#client/live/OrderButton.tsx';
import { useDraft } from '#client/live/useDraft.ts';
import { usePeople } from '#client/live/people.ts';
import { useOrder, useTool } from '#client/live/useTool.ts';
import type { Input } from '#shared/session/session.ts';
import { PromptField, PROMPT_CHARACTERS_MAX } from './PromptField.tsx';
import './checkin.css';

type Asked = Input<'checkin', 'start'>;
type Kind = Asked['kind'];

const secondsToChoose = [30, 45, 60, 90, 120, 180, 300] as const;
const orders = ['seats', 'random', 'volunteers', 'custom'] as const;

/** What a facilitator says before a round begins. What is usual is chosen already: one tap is enough. */
export function StartRound() {
  const { t } = useTranslation('tools');
  const { here } = usePeople();
  const phase = useTool('agenda')?.now?.kind;
  const [kind, setKind] = useState<Kind>(phase === 'checkOut' ? 'checkOut' : 'checkIn');
  const { text: prompt, write: setPrompt, done } = useDraft(`prompt ${kind}`, checkinPrompts[kind][0]);
  const [asksRating, setAsksRating] = useState(true);
  const [secondsEach, setSecondsEach] = useState<(typeof secondsToChoose)[number]>(60);
  const [order, setOrder] = useState<(typeof orders)[number]>('seats');
  const [custom, setCustom] = useState<readonly string[]>([]);
  const [startsWithMe, setStartsWithMe] = useState(false);
  const { give, isPending, refusal, forget } = useOrder('checkin', 'start');

  const speakers = here.filter(({ role }) => role === 'participant' || role === 'family');
  const line = speakers.toSorted((a, b) => placeIn(custom, a.id) - placeIn(custom, b.id));
  const isPromptRight = prompt.trim() !== '' && prompt.trim().length <= PROMPT_CHARACTERS_MAX;
  const turns = speakers.length + (startsWithMe ? 1 : 0);

  return (
    <Stack gap="md" onChange={forget}>
      <ToolHead title={t('checkin.startTitle')} />
      <SegmentedControl
        aria-label={t('checkin.which')}
        fullWidth
        value={kind}
        onChange={(chosen) => setKind(chosen as Kind)}
        data={(['checkIn', 'checkOut'] as const).map((value) => ({ value, label: t(`checkin.kind.${value}`) }))}
      />
      <PromptField prompt={prompt} suggestions={checkinPrompts[kind]} onChange={setPrompt} />
      <Switch
        label={t('checkin.asksRating')}
        description={t('checkin.asksRatingHint')}
        checked={asksRating}
        onChange={(event) => setAsksRating(event.currentTarget.checked)}
      />
      <Select
        label={t('checkin.seconds')}
        data={secondsToChoose.map((seconds) => ({ value: String(seconds), label: t(`checkin.secondsOf.${seconds}`) }))}
        value={String(secondsEach)}
        allowDeselect={false}
        description={turns > 0 ? t('checkin.about', { count: Math.max(1, Math.round((turns * secondsEach) / 60)) }) : undefined}
        onChange={(chosen) => setSecondsEach(secondsToChoose.find((seconds) => String(seconds) === chosen) ?? 60)}
      />
      <Radio.Group label={t('checkin.order')} value={order} onChange={(chosen) => setOrder(chosen as typeof order)}>
        <Stack gap={6} mt={4}>
          {orders.map((value) => (
            <Radio key={value} value={value} label={t(`checkin.orders.${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {order === 'custom' && line.length > 0 && (
        <Reorder
          label={t('checkin.line')}
          items={line.map(({ id, name }) => ({
            id,
            name,
            content: (
              <Text>
                <TheirWords>{name}</TheirWords>
              </Text>
            ),
          }))}
          onOrder={setCustom}
        />
      )}
      <Switch label={t('checkin.startsWithMe')} checked={startsWithMe} onChange={(event) => setStartsWithMe(event.currentTarget.checked)} />
      {speakers.length === 0 ? (
        <Text c="dimmed">{t('checkin.nobodyHere')}</Text>
      ) : (
        <Button
          disabled={!isPromptRight}
          loading={isPending}
          onClick={() =>
            void give({ kind, prompt, asksRating, secondsEach, order, custom: order === 'custom' ? line.map(({ id }) => id) : [], startsWithMe }).then(
              (isDone) => isDone && done(prompt),
            )
          }
        >
          {t('checkin.begin')}
        </Button>
      )}
      <Refused refusal={refusal} />
    </Stack>
  );
}

/** Who came after the order was made follows in the order they sit. */
const placeIn = (order: readonly string[], id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
