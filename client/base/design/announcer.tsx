import { VisuallyHidden } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { Saying } from './Saying.tsx';

let said = { text: '', isUrgent: false };
const listeners = new Set<() => void>();

/** Lets a screen reader say something that is only seen otherwise; names in it are marked (`theirs`). `urgent` interrupts; use it for what cannot wait. */
export function announce(text: string, how: 'calm' | 'urgent' = 'calm'): void {
  // The same words twice are heard only when the text differs.
  const isRepeated = said.text === text && said.isUrgent === (how === 'urgent');
  said = { text: isRepeated ? `${text}\u00a0` : text, isUrgent: how === 'urgent' };
  for (const listener of [...listeners]) listener();
}

/** Where announcements are read from. One, at the root of the page. */
export function Announcer() {
  const { text, isUrgent } = useSyncExternalStore(subscribe, () => said);
  return (
    <>
      <VisuallyHidden role="status" aria-live="polite">
        <Saying>{isUrgent ? '' : text}</Saying>
      </VisuallyHidden>
      <VisuallyHidden role="alert" aria-live="assertive">
        <Saying>{isUrgent ? text : ''}</Saying>
      </VisuallyHidden>
    </>
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
