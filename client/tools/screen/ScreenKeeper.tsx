import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '#client/design/announcer.tsx';
import { usePeople } from '#client/live/people.ts';
import { useLiveState, useSend } from '#client/live/useTool.ts';
import { useCall, useCallPart } from '#client/room/media.tsx';
import { capture } from './capture.ts';
import type { ScreenView } from './types.ts';

/** Keeps what is captured and what the session says in step: whichever ends, the other ends too. */
export function ScreenKeeper({ view }: { view: ScreenView | null }) {
  const send = useSend();
  const call = useCall();
  const { phase } = useLiveState();
  const isAllowed = useCallPart(({ allowed }) => allowed.screen);
  const state = useSyncExternalStore(capture.subscribe, capture.getSnapshot);
  const isMine = view?.isMine ?? false;
  const wasMine = useRef(false);

  // A facilitator stopped it, or the connection was lost: nothing goes on behind anybody's back.
  useEffect(() => {
    const isOver = wasMine.current && (!isMine || !isAllowed);
    wasMine.current = isMine && isAllowed;
    if (isOver || phase !== 'connected') capture.stop();
  }, [isMine, isAllowed, phase]);
  // The person stopped it, perhaps in the browser's own bar.
  useEffect(() => {
    if (state !== 'off') return;
    call.send('screen', null);
    if (isMine) void send('screen', 'stop', {});
  }, [call, send, state, isMine]);
  useEffect(() => () => capture.stop(), []);
  useTold(view);
  return null;
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
    announce(name === null ? t('screen.said.over') : t('screen.said.begun', { name }));
  }, [t, name]);
  useEffect(() => {
    if (isAsked) announce(t('screen.asked'));
  }, [t, isAsked]);
}
