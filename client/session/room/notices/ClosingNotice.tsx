import { IconClockHour8, IconDoor } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '#client/base/design/announcer.tsx';
import { clockTime } from '#client/base/design/clockTime.ts';
import { useTool } from '#client/live/useTool.ts';
import { theirs } from '#client/base/words/theirs.ts';
import { Notice } from '../../call/Notice.tsx';

/** For facilitators: the session closes by itself soon, and what goes on all the same. */
export function ClosingNotice() {
  const { t } = useTranslation('room');
  const view = useTool('moderation', 'facilitator');
  const { closing = null, isGroupOver = false, talking = [] } = view ?? {};
  const [at, minutes] = [closing?.at, closing?.minutes];
  const soon = at !== undefined && minutes !== undefined ? t('closes.soon', { count: minutes, time: theirs(clockTime(at)) }) : null;
  useEffect(() => {
    if (soon) announce(soon, 'urgent');
  }, [soon]);
  const says = [
    isGroupOver && t('closes.groupOver'),
    soon,
    (soon || isGroupOver) && talking.length > 0 && t('closes.talkStays'),
    isGroupOver && soon && talking.length === 0 && t('closes.toWrite', { time: theirs(clockTime(at!)) }),
  ];
  const say = says.filter(Boolean).join(' ');
  if (!say) return null;
  return <Notice say={say} icon={soon ? <IconClockHour8 aria-hidden /> : <IconDoor aria-hidden />} />;
}
