import { Button, Checkbox, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { NumberField } from '#client/base/design/fields/NumberField.tsx';
import { useLabelOf } from '#client/live/accounts.ts';
import { Refused } from '#client/live/OrderButton.tsx';
import { usePeople } from '#client/live/people.ts';
import { useOrder } from '#client/live/useTool.ts';
import type { HostRooms } from '../types.ts';
import { Lists } from './Lists.tsx';

const hows = ['random', 'kept', 'empty'] as const;
const sizes = { peopleEach: { min: 2, max: 12 }, rooms: { min: 1, max: 16 } } as const;
type SizeOf = keyof typeof sizes;

/** How many rooms, and who is with whom. `onMade` when they are made anew from a plan. */
export function MakeRooms({ view, onMade }: { view: HostRooms; onMade?: () => void }) {
  const { t } = useTranslation('tools');
  const { all } = usePeople();
  const labelOf = useLabelOf();
  const [how, setHow] = useState<(typeof hows)[number]>(view.hasLastGroups ? 'kept' : 'random');
  const [sizeOf, setSizeOf] = useState<SizeOf>('peopleEach');
  const [count, setCount] = useState<number | null>(2);
  const [hosts, setHosts] = useState<string[]>([]);
  const { give, isPending, refusal, forget } = useOrder('breakouts', 'plan');
  const facilitators = all.filter(({ role, isConnected }) => role === 'facilitator' && isConnected);
  const { min, max } = sizes[sizeOf];
  const isRight = count !== null && count >= min && count <= max;
  async function make() {
    if (!isRight) return;
    const size = sizeOf === 'rooms' ? { rooms: count } : { peopleEach: count };
    if (await give({ how, size, hosts })) onMade?.();
  }
  return (
    <Stack gap="md" onChange={forget}>
      {!onMade && (
        <Text size="sm" c="dimmed">
          {t('breakouts.makeHint')}
        </Text>
      )}
      <Radio.Group label={t('breakouts.how')} value={how} onChange={(chosen) => setHow(hows.find((one) => one === chosen) ?? 'random')}>
        <Stack gap={6} mt={4}>
          {hows.map((value) => (
            <Radio
              key={value}
              value={value}
              label={t(`breakouts.hows.${value}`)}
              disabled={value === 'kept' && !view.hasLastGroups}
              description={value === 'kept' && !view.hasLastGroups ? t('breakouts.noLast') : undefined}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Radio.Group label={t('breakouts.size')} value={sizeOf} onChange={(chosen) => setSizeOf(chosen === 'rooms' ? 'rooms' : 'peopleEach')}>
        <Stack gap={6} mt={4}>
          {(Object.keys(sizes) as SizeOf[]).map((value) => (
            <Radio key={value} value={value} label={t(`breakouts.sizes.${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <NumberField label={t('breakouts.count')} min={min} max={max} value={count} onChange={setCount} w="8rem" />
      {facilitators.length > 0 && (
        <Checkbox.Group label={t('breakouts.hosts')} value={hosts} onChange={setHosts}>
          <Stack gap={6} mt={4}>
            {facilitators.map(({ id, name }) => (
              <Checkbox key={id} value={id} label={<TheirWords>{labelOf({ id, name })}</TheirWords>} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      <Button loading={isPending} disabled={!isRight} onClick={() => void make()}>
        {t('breakouts.make')}
      </Button>
      <Refused refusal={refusal} />
      {!onMade && <Lists view={view} />}
    </Stack>
  );
}
