// The phone's Back (and the browser's) closes what is open, the last first, instead of leaving the page: one entry in the browser's
// history stands for everything that is open. It is not taken out when something is closed by itself, which would race with whatever
// the page does next: Back goes past it instead.
import { useEffect, useRef } from 'react';

/** What the router writes into the browser's history, and our mark beside it. */
interface Entry {
  idx?: number;
  key?: string;
  isOpen?: true;
}

const open: { close: () => void }[] = [];
/** The page that was marked last, and whether the browser is on its mark. */
let marked: string | null = null;
let isOnMark = false;

interface Wish {
  /** Lies under everything else, whenever it came. */
  isGround?: boolean;
}

/** While `isOpen`, Back calls `close` and the page stays where it is. */
export function useBack(isOpen: boolean, close: () => void, { isGround = false }: Wish = {}): void {
  const latest = useRef(close);
  useEffect(() => void (latest.current = close));
  useEffect(() => {
    if (!isOpen) return;
    const part = { close: () => latest.current() };
    if (isGround) open.unshift(part);
    else open.push(part);
    mark();
    return () => void open.splice(open.indexOf(part), 1);
  }, [isOpen, isGround]);
}

function mark() {
  const entry = history.state as Entry | null;
  // The router's own words stay, so that to it this is the same place.
  if (!entry?.isOpen) history.pushState({ ...entry, isOpen: true } satisfies Entry, '');
  marked = placeOf(entry);
  isOnMark = true;
}

const placeOf = (entry: Entry | null) => `${entry?.idx} ${entry?.key}`;

/** Follows Back. Once for each page, before the router does. */
export function watchBack(): void {
  const here = history.state as Entry | null;
  isOnMark = here?.isOpen === true;
  if (isOnMark) marked = placeOf(here);
  window.addEventListener('popstate', press, { capture: true });
}

function press(event: PopStateEvent): void {
  const entry = event.state as Entry | null;
  const isFromMark = isOnMark && !entry?.isOpen && placeOf(entry) === marked;
  isOnMark = entry?.isOpen === true;
  if (!isFromMark) return;
  event.stopImmediatePropagation();
  const last = open.at(-1);
  if (!last) return history.back();
  last.close();
  // What is still open, or asks instead of closing, goes on.
  setTimeout(() => open.length > 0 && mark());
}
