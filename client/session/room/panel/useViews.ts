import { useCallback, useRef, useSyncExternalStore } from 'react';
import { useLive } from '#client/live/useTool.ts';
import { faces } from '#client/session/tools/registry.ts';

/** The views of every tool with a face, by tool; the same object until one of them changes. */
export function useViews(): Readonly<Record<string, unknown>> {
  const { views } = useLive();
  const last = useRef<Record<string, unknown>>({});
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = faces.map(({ tool }) => views.subscribe(tool, listener));
      return () => stops.forEach((stop) => stop());
    },
    [views],
  );
  const read = useCallback(() => {
    const isSame = faces.every(({ tool }) => tool in last.current && last.current[tool] === views.view(tool));
    if (!isSame) last.current = Object.fromEntries(faces.map(({ tool }) => [tool, views.view(tool)]));
    return last.current;
  }, [views]);
  return useSyncExternalStore(subscribe, read);
}
