import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '#client/base/design/announcer.tsx';
import { keepInSound, playNow } from '#client/live/media/sound.ts';
import { useLive } from '#client/live/useTool.ts';
import { playUnder, ringBell } from './sounds.ts';
import { useSoundSwitch } from './soundSwitch.ts';
import type { QuietTime } from './types.ts';

/** Who comes later than this hears no bell for the start. */
const FRESH_MS = 3_000;

/** The bells, and what plays between them. */
export function QuietSound({ view }: { view: QuietTime | null }) {
  const { t } = useTranslation('tools');
  const { serverNow } = useLive();
  const isOn = useSoundSwitch();
  const isHeard = useRef(isOn);
  const last = useRef<string | null>(null);
  const id = view?.id ?? null;
  const sound = view?.sound ?? 'none';
  const startedAt = view?.startedAt ?? 0;

  useEffect(() => void (isHeard.current = isOn));

  useEffect(() => {
    const before = last.current;
    last.current = id;
    if (before === id) return;
    const isFresh = id === null || serverNow() - startedAt < FRESH_MS;
    announce(t(id === null ? 'quiet.said.over' : 'quiet.said.begun'));
    if (isFresh && isHeard.current) playNow(ringBell);
  }, [t, id, startedAt, serverNow]);

  useEffect(() => {
    if (id === null || !isOn || sound === 'none') return;
    return keepInSound((context) => playUnder(context, sound));
  }, [id, isOn, sound]);
  return null;
}
