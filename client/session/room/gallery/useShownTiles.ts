import { useEffect, type RefObject } from 'react';
import { useCall } from '../../call/media.tsx';
import { layerFor } from '../../call/layerFor.ts';

/** Tells the server how large each picture is on this screen, so that no more than that is sent; nothing for tiles nobody sees. */
export function useShownTiles(root: RefObject<HTMLElement | null>, layout: string): void {
  const call = useCall();
  useEffect(() => {
    const box = root.current;
    if (!box) return;
    const visible = new Set<Element>();
    const tell = () => {
      const isShown = document.visibilityState === 'visible';
      const tiles = [...box.querySelectorAll<HTMLElement>('[data-member]')].map((tile) => {
        const video = layerFor({ width: tile.offsetWidth, height: tile.offsetHeight }, window.devicePixelRatio, isShown && visible.has(tile));
        return [tile.dataset['member']!, { video }] as const;
      });
      call.showTiles(Object.fromEntries(tiles));
    };
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) visible.add(target);
          else visible.delete(target);
        }
        tell();
      },
      { root: box },
    );
    box.querySelectorAll('[data-member]').forEach((tile) => observer.observe(tile));
    document.addEventListener('visibilitychange', tell);
    return () => {
      observer.disconnect();
      document.removeEventListener('visibilitychange', tell);
    };
  }, [call, root, layout]);
}
