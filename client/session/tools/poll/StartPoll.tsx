import { Button, Radio, Stack, Switch, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ToolHead } from '#client/base/design/ToolHead.tsx';
import { Refused } from '#client/live/OrderButton.tsx';
import { usePeople } from '#client/live/people.ts';
import { useOrder } from '#client/live/useTool.ts';
import { ask, hasOptions, kinds } from './draft.ts';
import { Limited } from './Limited.tsx';
import { ANSWERS_MIN, LABEL_CHARACTERS_MAX, QUESTION_CHARACTERS_MAX } from './limits.ts';
import { Options } from './Options.tsx';
import { usePollDraft } from './usePollDraft.ts';

/** A poll is written: what is asked, how it is answered, and whether with names. */
export function StartPoll() {
  const { t } = useTranslation('tools');
  const { here } = usePeople();
  const [isAnonymous, setAnonymous] = useState(true);
  const { words, change, done } = usePollDraft();
  const { give, isPending, refusal, forget } = useOrder('poll', 'open');
  const draft = { ...words, isAnonymous };
  const left = QUESTION_CHARACTERS_MAX - draft.question.trim().length;
  const tooFew = draft.isAnonymous && here.filter(({ role }) => role === 'participant' || role === 'family').length < ANSWERS_MIN;
  const asked = ask(draft);

  return (
    <Stack gap="md" onChange={forget}>
      <ToolHead title={t('poll.startTitle')}>{t('poll.startHint')}</ToolHead>
      <Textarea
        label={t('poll.question')}
        autosize
        minRows={2}
        maxRows={5}
        value={draft.question}
        onChange={(event) => change({ question: event.currentTarget.value })}
        error={left < 0 ? t('poll.over', { count: -left }) : undefined}
        description={left >= 0 && left <= QUESTION_CHARACTERS_MAX / 4 ? t('poll.left', { count: left }) : undefined}
      />
      <Radio.Group label={t('poll.how')} value={draft.kind} onChange={(chosen) => change({ kind: kinds.find((kind) => kind === chosen) ?? 'single' })}>
        <Stack gap={6} mt={4}>
          {kinds.map((kind) => (
            <Radio key={kind} value={kind} label={t(`poll.kinds.${kind}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {hasOptions(draft) && <Options options={draft.options} onChange={(options) => change({ options })} />}
      {draft.kind === 'scale' && (
        <>
          <Limited label={t('poll.low')} value={draft.low} most={LABEL_CHARACTERS_MAX} onChange={(low) => change({ low })} />
          <Limited label={t('poll.high')} value={draft.high} most={LABEL_CHARACTERS_MAX} onChange={(high) => change({ high })} />
        </>
      )}
      <Switch
        label={t('poll.anonymous')}
        description={t(draft.isAnonymous ? 'poll.anonymousHint' : 'poll.namedHint')}
        checked={draft.isAnonymous}
        onChange={(event) => setAnonymous(event.currentTarget.checked)}
      />
      {tooFew && <Text size="sm">{t('poll.tooFewPeople')}</Text>}
      <Button loading={isPending} disabled={asked === null || tooFew} onClick={() => asked && void give(asked).then((isDone) => isDone && done(words))}>
        {t('poll.start')}
      </Button>
      <Refused refusal={refusal} />
    </Stack>
  );
}
