import { useState } from 'react';
import { wordsOf } from '../device/empty.ts';
import { personGone } from '../device/gone.ts';
import { ownerOfPage } from '../device/owner.ts';
import type { Database } from '../device/places.ts';
import { endMarked, markEnding } from '../http/endSignIn.ts';

/** What is sent within this goes before the person does; nobody waits longer for a bad line. */
const SENDS_WITHIN_MS = 4_000;
const ENDS_WITHIN_MS = 3_000;

export interface Unsent {
  place: Database;
  count: number;
}

export interface SignOut {
  begin: () => void;
  isSending: boolean;
  /** What could not be sent: the person decides. Null: nothing to ask. */
  unsent: readonly Unsent[] | null;
  /** `withWords`: what could not be sent is thrown away. Otherwise it stays, sealed for them. */
  confirm: (withWords: boolean) => void;
  stay: () => void;
}

/** Signs out: what waits is sent first, what cannot be sent is told and asked about, and then this device lets go at once, whatever the network. */
export function useSignOut(): SignOut {
  const [isSending, setSending] = useState(false);
  const [unsent, setUnsent] = useState<readonly Unsent[] | null>(null);
  async function begin() {
    setSending(true);
    await within(SENDS_WITHIN_MS, sendWhatWaits());
    const owner = ownerOfPage();
    const left = owner === null ? [] : await wordsOf(owner);
    setSending(false);
    if (left.length > 0) setUnsent(left);
    else leave(false);
  }
  return {
    begin: () => void begin(),
    isSending,
    unsent,
    confirm: leave,
    stay: () => setUnsent(null),
  };
}

function leave(withWords: boolean): void {
  // Before anything else: should this page be gone in the next moment, the next one ends what it began.
  markEnding();
  void personGone('signedOut', { withWords, meanwhile: () => within(ENDS_WITHIN_MS, endMarked()) });
}

async function sendWhatWaits(): Promise<void> {
  if (!navigator.onLine) return;
  // Only somebody who has something to send needs what sends it.
  const { sendEverything } = await import('../offline/sendEverything.ts');
  await sendEverything();
}

const within = (ms: number, work: Promise<unknown>): Promise<unknown> =>
  Promise.race([work.catch(() => undefined), new Promise((later) => setTimeout(later, ms))]);
