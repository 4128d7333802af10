import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '#client/base/design/announcer.tsx';
import { usePeople } from '#client/live/people.ts';
import { useLiveState, useSend } from '#client/live/useTool.ts';
import { useCall, useCallPart } from '#client/session/call/media.tsx';
import { theirs } from '#client/base/words/theirs.ts';
import { capture, isCapturing } from './capture.ts';
import { ScreenOver } from './ScreenOver.tsx';
import type { ScreenView } from './types.ts';
import { whyOver, type Shower, type WhyOver } from './whyOver.ts';

/** Keeps what is captured and what the session says in step: whichever ends, the other ends too, and its owner is told why. */
export function ScreenKeeper({ view }: { view: ScreenView | null }) {
  const send = useSend();
  const call = useCall();
  const { phase } = useLiveState();
  const { self } = usePeople();
  const isAllowed = useCallPart(({ allowed }) => allowed.screen);
  const state = useSyncExternalStore(capture.subscribe, capture.getSnapshot);
  const isMine = view?.isMine ?? false;
  const isShown = isMine && isAllowed && phase === 'connected';
  const [why, setWhy] = useWhyOver(isShown, { isConnected: phase === 'connected', place: self?.place ?? null, isAway: self?.isSteppedAway ?? false });
  const wasMine = useRef(false);

  // A facilitator stopped it, or the connection was lost: nothing goes on behind anybody's back.
  useEffect(() => {
    const isOver = wasMine.current && (!isMine || !isAllowed);
    wasMine.current = isMine && isAllowed;
    if ((isOver || phase !== 'connected') && isCapturing(capture.getSnapshot())) capture.stop();
  }, [isMine, isAllowed, phase]);
  // The person stopped it, perhaps in the browser's own bar.
  useEffect(() => {
    if (state !== 'off' && state !== 'ended') return;
    call.send('screen', null);
    if (isMine) void send('screen', 'stop', {});
  }, [call, send, state, isMine]);
  useEffect(() => call.holdBack('screen', state === 'held'), [call, state]);
  useEffect(() => () => capture.stop(), []);
  useTold(view);
  return <ScreenOver why={state === 'ended' ? 'ended' : why} isFacilitator={self?.role === 'facilitator'} onDismiss={() => (setWhy(null), capture.stop())} />;
}

/** What is told of a seat, of the plan and of the tool comes one after the other. */
const SETTLES_MS = 400;

/** Why the own screen is over, when its capture still went on as it was no longer shown; null again as soon as one is chosen. */
function useWhyOver(isShown: boolean, now: Shower): [WhyOver | null, (why: WhyOver | null) => void] {
  const [why, setWhy] = useState<WhyOver | null>(null);
  const latest = useRef(now);
  const shown = useRef<Shower | null>(null);
  useEffect(() => void (latest.current = now));
  useEffect(() => {
    if (isShown) {
      shown.current = latest.current;
      return setWhy(null);
    }
    const was = shown.current;
    shown.current = null;
    if (was === null || !isCapturing(capture.getSnapshot())) return;
    // Lost at this moment is why, also when it is back before anything is said.
    const { isConnected } = latest.current;
    const timer = setTimeout(() => setWhy(whyOver(was, { ...latest.current, isConnected })), SETTLES_MS);
    return () => clearTimeout(timer);
  }, [isShown]);
  return [why, setWhy];
}

/** A screen reader is told whose screen is shown, and when that is over. */
function useTold(view: ScreenView | null) {
  const { t } = useTranslation('tools');
  const { byId } = usePeople();
  const sharer = view?.sharer ?? null;
  const name = sharer === null || view?.isMine ? null : (byId(sharer)?.name ?? null);
  const isAsked = view?.isAsked ?? false;
  const last = useRef<string | null>(null);
  useEffect(() => {
    if (last.current === name) return;
    last.current = name;
    announce(name === null ? t('screen.said.over') : t('screen.said.begun', { name: theirs(name) }));
  }, [t, name]);
  useEffect(() => {
    if (isAsked) announce(t('screen.asked'));
  }, [t, isAsked]);
}
