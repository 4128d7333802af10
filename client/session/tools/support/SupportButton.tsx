import { Button } from '@mantine/core';
import { IconHeartHandshake } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Refused } from '#client/live/OrderButton.tsx';
import { useOrder, useTool } from '#client/live/useTool.ts';

/** One tap tells the facilitators, at once and privately; the strip then offers the way back. Nothing where the tool is not for this person. */
export function SupportButton() {
  const { t } = useTranslation('tools');
  const view = useTool('support', 'participant');
  const { give, isPending, refusal } = useOrder('support', 'ask');
  if (!view || !('isAsked' in view)) return null;
  return (
    <>
      <Button
        variant="light"
        size="sm"
        leftSection={<IconHeartHandshake aria-hidden size={20} />}
        loading={isPending}
        aria-pressed={view.isAsked}
        title={t('support.hint')}
        onClick={() => !view.isAsked && void give({})}
      >
        {t('support.button')}
      </Button>
      <Refused refusal={refusal} />
    </>
  );
}
