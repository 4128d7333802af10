// Which browser one seat of a story is in: Chromium like all others, or (SEAT) Firefox or an iPhone's.
import type { Browser } from '@playwright/test';
import { CALM_CAMERA, machineAddress } from './firefox.ts';
import { iPhone } from './iphone.ts';
import type { Account, ComeOptions } from './accounts.ts';

export const seats = ['chromium', 'firefox', 'iphone'] as const;
export type SeatKind = (typeof seats)[number];

/** The seat of this run: `SEAT`. */
export function seatOfThisRun(): SeatKind {
  const wanted = process.env['SEAT'] ?? 'chromium';
  const seat = seats.find((one) => one === wanted);
  if (!seat) throw new Error(`SEAT: one of ${seats.join(', ')}`);
  return seat;
}

/** Where servers say that their media is, for a story with such a seat. */
export const mediaAddress = (seat: SeatKind): Record<string, string> => {
  const address = seat === 'firefox' ? machineAddress() : undefined;
  return address ? { RTC_ANNOUNCED_ADDRESS: address } : {};
};

/** Gives the seat to the first participant of a story that can take it; everybody else keeps what they came with. */
export function seatGiver(kind: SeatKind, firefox: () => Promise<Browser>): (account: Account, options: ComeOptions) => Promise<ComeOptions> {
  let isTaken = kind === 'chromium';
  return async (account, options) => {
    if (isTaken || !account.startsWith('participant') || options.browser || options.server || options.device || options.needsChromium) return options;
    isTaken = true;
    if (kind === 'firefox') return { ...options, browser: await firefox(), script: `${CALM_CAMERA}${options.script ?? ''}` };
    const { seat } = iPhone();
    return { ...seat, ...options, script: `${seat.script ?? ''}${options.script ?? ''}` };
  };
}
