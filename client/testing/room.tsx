// The media around a part of the room: a call and devices that a test moves by hand.
import type { ReactNode } from 'react';
import { nothingAllowed } from '#shared/live/media/plan.ts';
import type { Call, CallSnapshot } from '../live/media/call.ts';
import type { Speakers } from '../live/media/speaking.ts';
import { createLocalMedia, type LocalMedia } from '../live/media/devices.ts';
import { createObservable } from '../base/device/observable.ts';
import { RoomMediaContext } from '../session/call/media.tsx';

/** A call that does what it is told; what the page asked of it is in `asked`. */
export function testCall(first: Partial<CallSnapshot> = {}) {
  const snapshot = createObservable<CallSnapshot>({
    state: 'connected',
    allowed: { ...nothingAllowed, isInGroup: true },
    sending: { audio: false, video: false, screen: false },
    failing: { audio: false, video: false, screen: false },
    isStuck: false,
    isPictureHeld: false,
    streams: {},
    ...first,
  });
  const speakers = createObservable<Speakers>({ levels: {}, active: null });
  const asked: unknown[][] = [];
  const note =
    (name: string) =>
    (...input: unknown[]) =>
      void asked.push([name, ...input]);
  const call: Call = {
    getSnapshot: snapshot.getSnapshot,
    subscribe: snapshot.subscribe,
    speakers,
    send: note('send'),
    holdBack: note('holdBack'),
    tryAgain: note('tryAgain'),
    showTiles: note('showTiles'),
    stats: () => Promise.reject(new Error('not in a test')),
    close: note('close'),
  };
  return { call, asked, speakers, become: (change: Partial<CallSnapshot>) => snapshot.set({ ...snapshot.getSnapshot(), ...change }) };
}

/** A part of the room with this call, and the person's own devices. */
export function WithMedia({ call, local = createLocalMedia(), children }: { call: Call; local?: LocalMedia; children: ReactNode }) {
  return <RoomMediaContext value={{ call, local }}>{children}</RoomMediaContext>;
}
