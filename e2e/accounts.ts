// The demo's people, and how one of them comes.
import type { Browser } from '@playwright/test';
import type { Hearth } from './server.ts';

export interface Who {
  email: string;
  name: string;
  /** Their microphone's tone. */
  hz: number;
}

const accounts = {
  facilitator: { email: 'facilitator@demo.hearth', name: 'Maria', hz: 400 },
  cofacilitator: { email: 'cofacilitator@demo.hearth', name: 'Daniel', hz: 550 },
  manager: { email: 'manager@demo.hearth', name: 'Priya', hz: 300 },
  family1: { email: 'family1@demo.hearth', name: 'Lucia', hz: 2650 },
} satisfies Record<string, Who>;
const participants = ['Ana', 'Ben', 'Chloe', 'Dev', 'Ella', 'Femi', 'Grace', 'Hugo'];

export type Account = keyof typeof accounts | `participant${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`;

/** What the tests know of a demo account. */
export function whoIs(account: Account): Who {
  if (account in accounts) return accounts[account as keyof typeof accounts];
  const n = Number(account.slice('participant'.length));
  return { email: `${account}@demo.hearth`, name: participants[n - 1] ?? account, hz: 550 + 250 * n };
}

export interface ComeOptions {
  viewport?: { width: number; height: number };
  browser?: Browser;
  /** Signs in before the first page; off for tests of the sign-in itself. */
  isSignedIn?: boolean;
  server?: Hearth;
  /** What they have switched on when they come; both where it is not told. */
  devices?: { isCameraOn: boolean; isMicrophoneOn: boolean };
  /** What their browser says it is. */
  device?: { userAgent: string; hasTouch: boolean };
  /** Runs in each page before its own scripts. */
  script?: string;
  /** Lets the service worker fetch all files for offline use: work that a call on two cores can do without. */
  keepsFiles?: boolean;
  /** Their story asks their browser what Chromium alone tells: this person is never put on another seat. */
  needsChromium?: boolean;
}
