import { useState } from 'react';
import { sendEverything } from '../offline/outboxes.ts';
import { wordsOf, type Unsent } from '../device/empty.ts';
import { personGone } from '../device/gone.ts';
import { ownerOfPage } from '../device/owner.ts';
import { endMarked, isEnding, markEnding } from '../http/endSignIn.ts';

/** What is sent within this goes before the person does; nobody waits longer for a bad line. */
const SENDS_WITHIN_MS = 4_000;
const ENDS_WITHIN_MS = 3_000;

export interface SignOut {
  begin: () => void;
  isSending: boolean;
  /** What could not be sent: the person decides. Null: nothing to ask. */
  unsent: readonly Unsent[] | null;
  /** `withWords`: what could not be sent is thrown away. Otherwise it stays, sealed for them. */
  confirm: (withWords: boolean) => void;
  stay: () => void;
  /** They are signed in still: neither the server could be told, nor this browser note it. */
  hasFailed: boolean;
}

/** Signs out: what waits is sent first, what cannot be sent is told and asked about, and then this device lets go at once, whatever the network. */
export function useSignOut(): SignOut {
  const [isSending, setSending] = useState(false);
  const [unsent, setUnsent] = useState<readonly Unsent[] | null>(null);
  const [hasFailed, setFailed] = useState(false);
  async function begin() {
    setFailed(false);
    setSending(true);
    await within(SENDS_WITHIN_MS, sendWhatWaits());
    const owner = ownerOfPage();
    const left = owner === null ? [] : await wordsOf(owner);
    setSending(false);
    if (left.length > 0) setUnsent(left);
    else await leave(false);
  }
  async function leave(withWords: boolean) {
    setUnsent(null);
    setFailed(!(await goes(withWords)));
  }
  return {
    begin: () => void begin(),
    isSending,
    unsent,
    confirm: (withWords) => void leave(withWords),
    stay: () => setUnsent(null),
    hasFailed,
  };
}

/** Gives whether they are gone. */
async function goes(withWords: boolean): Promise<boolean> {
  // Before anything else: should this page be gone in the next moment, the next one ends what it began.
  markEnding();
  // A browser that cannot note it must have told the server before this page lets go.
  if (!isEnding() && (await within(ENDS_WITHIN_MS, endMarked({ evenUnmarked: true }))) !== true) return false;
  void personGone('signedOut', { withWords, meanwhile: () => within(ENDS_WITHIN_MS, endMarked()) });
  return true;
}

async function sendWhatWaits(): Promise<void> {
  if (!navigator.onLine) return;
  await sendEverything();
}

const within = (ms: number, work: Promise<unknown>): Promise<unknown> =>
  Promise.race([work.catch(() => undefined), new Promise((later) => setTimeout(later, ms))]);
