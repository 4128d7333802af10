import { Button, Radio, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '#client/live/OrderButton.tsx';
import { useOrder } from '#client/live/useTool.ts';
import type { Input } from '#shared/session/session.ts';
import { QuietHead } from './QuietHead.tsx';

const secondsToChoose = [30, 60, 120, 180, 300, 600] as const;
const sounds = ['none', 'softTone', 'rain'] as const satisfies readonly Input<'quiet', 'start'>['sound'][];

/** How long it is quiet, and what is heard under it. */
export function StartQuiet() {
  const { t } = useTranslation('tools');
  const [seconds, setSeconds] = useState<(typeof secondsToChoose)[number]>(60);
  const [sound, setSoundUnder] = useState<(typeof sounds)[number]>('none');
  const { give, isPending, refusal } = useOrder('quiet', 'start');
  return (
    <Stack gap="md">
      <QuietHead />
      <Select
        label={t('quiet.seconds')}
        data={secondsToChoose.map((value) => ({ value: String(value), label: t(`quiet.secondsOf.${value}`) }))}
        value={String(seconds)}
        allowDeselect={false}
        onChange={(chosen) => setSeconds(secondsToChoose.find((value) => String(value) === chosen) ?? 60)}
      />
      <Radio.Group label={t('quiet.sound')} value={sound} onChange={(chosen) => setSoundUnder(chosen as typeof sound)}>
        <Stack gap={6} mt={4}>
          {sounds.map((value) => (
            <Radio key={value} value={value} label={t(`quiet.sounds.${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Button loading={isPending} onClick={() => void give({ seconds, sound })}>
        {t('quiet.start')}
      </Button>
      <Refused refusal={refusal} />
    </Stack>
  );
}
