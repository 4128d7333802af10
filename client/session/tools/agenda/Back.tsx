import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Refused } from '#client/live/OrderButton.tsx';
import { useOrder } from '#client/live/useTool.ts';
import type { PublicAgenda } from './types.ts';
import type { Rest } from './useRest.ts';

/** The way back from a break: with what was on before it, or without. */
export function Back({ view, rest }: { view: PublicAgenda; rest: Rest }) {
  const { t } = useTranslation('tools');
  const back = useOrder('agenda', 'comeBack');
  const { mic, camera } = rest.before;
  const wasOn = mic || camera;
  const isBreak = view.break !== null && !view.break.isOver;
  const withIt = mic && camera ? 'both' : camera ? 'camera' : 'mic';

  async function comeBack(isOnAgain: boolean) {
    if (view.maySayBack && !(await back.give({}))) return;
    if (isOnAgain) rest.restore();
    else rest.leaveOff();
  }
  if (isBreak)
    return view.maySayBack ? (
      <>
        <Button size="sm" loading={back.isPending} onClick={() => void back.give({})}>
          {t('agenda.iAmBack')}
        </Button>
        <Refused refusal={back.refusal} />
      </>
    ) : null;
  if (!view.maySayBack && !wasOn) return null;
  return (
    <>
      {view.break === null && view.maySayBack && (
        <Text size="sm" w="100%">
          {t('agenda.resting')}
        </Text>
      )}
      <Button size="sm" loading={back.isPending} onClick={() => void comeBack(wasOn)}>
        {!wasOn ? t('agenda.iAmBack') : t(view.maySayBack ? `agenda.iAmBackWith.${withIt}` : `agenda.onAgain.${withIt}`)}
      </Button>
      {wasOn && (
        <Button size="sm" variant="default" disabled={back.isPending} onClick={() => void comeBack(false)}>
          {t(view.maySayBack ? 'agenda.iAmBackWithout' : 'agenda.leaveOff')}
        </Button>
      )}
      <Refused refusal={back.refusal} />
    </>
  );
}
