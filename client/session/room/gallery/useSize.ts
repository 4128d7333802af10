import { useLayoutEffect, useState, type RefObject } from 'react';

/** The inner size of an element in CSS pixels, kept up to date; 0 × 0 before it is laid out. */
export function useSize(ref: RefObject<HTMLElement | null>): { width: number; height: number } {
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => {
      // Rounded down: a tile that is half a point too high is cut off.
      const { width, height } = whole(element);
      setSize((old) => (old.width === width && old.height === height ? old : { width, height }));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [ref]);
  return size;
}

function whole(element: HTMLElement) {
  const { width, height } = element.getBoundingClientRect();
  // What a scroll bar takes is in the rectangle, and not in these two.
  return { width: Math.min(Math.floor(width), element.clientWidth), height: Math.min(Math.floor(height), element.clientHeight) };
}
