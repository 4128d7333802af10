import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '#client/base/design/announcer.tsx';
import { playNow } from '#client/live/media/sound.ts';
import type { Moment } from './moment.ts';
import { useOwnWay } from './ownWay.ts';
import { playPhase } from './tone.ts';
import type { Pace } from './types.ts';

const BUZZ_MS = 40;

interface GuideProps {
  view: Pace;
  moment: Moment;
  /** Nothing guides somebody who stopped for themselves. */
  isStopped: boolean;
}

/** What leads through an exercise without being seen: each step is read out, with a tone or a touch for who wants it. */
export function Guide({ view, moment, isStopped }: GuideProps) {
  const { t } = useTranslation('tools');
  const { hasTone, vibrates } = useOwnWay();
  const step = moment.at === 'phase' ? moment.number : moment.at;
  const isToneOn = hasTone && view.hasTone && !isStopped;

  const say = useEffectEvent(() => {
    if (moment.at === 'phase') {
      if (!isStopped) announce(moment.phase.cue);
      if (vibrates && !isStopped) navigator.vibrate?.(BUZZ_MS);
    } else if (moment.at === 'over') announce(t('breathing.over'));
    else announce(t(moment.at === 'soon' ? 'breathing.said.begins' : 'breathing.said.opened', { title: view.title, care: view.care }));
  });
  useEffect(() => say(), [step]);

  const play = useEffectEvent(() => {
    if (moment.at !== 'phase') return;
    const { phase, second } = moment;
    return playNow((context) => playPhase(context, phase.kind, phase.seconds - second + 1));
  });
  useEffect(() => (isToneOn ? play() : undefined), [step, isToneOn]);
  return null;
}
