import { Text } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Scale } from '#client/base/design/Scale.tsx';
import { Refused } from '#client/live/OrderButton.tsx';
import { useOrder } from '#client/live/useTool.ts';
import type { MyPractice } from './types.ts';

/** How tense one is, before or after, for oneself: one tap, changed as often as one likes. */
export function Tension({ view: { before, after }, when }: { view: MyPractice; when: 'before' | 'after' }) {
  const { t } = useTranslation('tools');
  const name = useId();
  const given = when === 'before' ? before : after;
  const [chosen, setChosen] = useState<number | null>(null);
  const { give, isPending, refusal } = useOrder('breathing', 'rate');
  const value = isPending ? chosen : given;
  function choose(tension: number) {
    setChosen(tension);
    void give({ when, tension });
  }
  return (
    <div className="breath-tension">
      <Scale name={name} label={t(`breathing.ask.${when}`)} low={t('breathing.calm')} high={t('breathing.tense')} value={value} onChange={choose} />
      <Text size="sm" c="dimmed">
        {given === null
          ? t('breathing.askHint')
          : when === 'after' && before !== null
            ? t('breathing.compare', { before, after: given })
            : t('breathing.noted')}
      </Text>
      <Refused refusal={refusal} />
    </div>
  );
}
