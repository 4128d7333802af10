import type { MediaHouse } from '#server/live/media/house.ts';
import type { Arriving } from '#server/live/media/arrivals.ts';
import type { MediaRoom } from '#server/live/media/mediaRoom.ts';
import type { MemberId } from '#shared/live/roster.ts';
import type { MediaPlan } from '#shared/live/media/plan.ts';
import { createVoices, type Spoke } from './voices.ts';

type MediaSocket = Parameters<MediaRoom['attach']>[1];
type OnTooMuch = Parameters<MediaRoom['attach']>[2];

/** The media room of one session. It is made when somebody first comes, and always told the newest plan. */
export interface SessionMedia {
  /** Resolves when the room is there, or is not there soon: then the session goes on without, and the next to come tries again. */
  ready(): Promise<void>;
  setPlan(plan: MediaPlan): void;
  /** Serves the media messages of a member's socket, from the moment there is a room; `onTooMuch` hears what no page sends. Gives the way to stop. */
  attach(member: MemberId, socket: MediaSocket, onTooMuch: OnTooMuch): () => void;
  /** Tells who was heard for how long, every few seconds while anybody is. */
  listen(listener: (spoke: readonly Spoke[]) => void): void;
  /** Tells whose sound and picture reach the server, now and after each change. */
  watch(listener: (now: Arriving) => void): void;
  close(): void;
}

const SOON_MS = 3_000;

/** The way from session `id` to its room in `house`; `onFault` hears of a room that could not be made. */
export function sessionMedia(house: Pick<MediaHouse, 'room' | 'closeRoom'>, id: string, onFault: (error: unknown) => void): SessionMedia {
  let plan: MediaPlan = {};
  let room: MediaRoom | null = null;
  let making: Promise<void> | null = null;
  let isClosed = false;
  const attached = new Set<Attached>();
  const listeners: ((spoke: readonly Spoke[]) => void)[] = [];
  const watchers: ((now: Arriving) => void)[] = [];
  const voices = createVoices((spoke) => listeners.forEach((listener) => listener(spoke)));

  async function make() {
    try {
      const made = await house.room(id);
      if (isClosed) return house.closeRoom(id);
      room = made;
      made.setPlan(plan);
      made.onSpeakers(({ levels }) => voices.hear(levels));
      made.onArriving((now) => watchers.forEach((watcher) => watcher(now)));
      for (const one of attached) one.detach = made.attach(one.member, one.socket, one.onTooMuch);
    } catch (error) {
      making = null;
      onFault(error);
    }
  }

  return {
    ready() {
      if (isClosed) return Promise.resolve();
      return Promise.race([(making ??= make()), soon()]);
    },
    setPlan(next) {
      plan = next;
      room?.setPlan(next);
    },
    attach(member, socket, onTooMuch) {
      const one: Attached = { member, socket, onTooMuch, detach: room?.attach(member, socket, onTooMuch) ?? (() => {}) };
      attached.add(one);
      return () => {
        attached.delete(one);
        one.detach();
      };
    },
    listen: (listener) => void listeners.push(listener),
    watch: (listener) => void watchers.push(listener),
    close() {
      isClosed = true;
      voices.close();
      room = null;
      if (making) house.closeRoom(id);
    },
  };
}

interface Attached {
  member: MemberId;
  socket: MediaSocket;
  onTooMuch: OnTooMuch;
  detach: () => void;
}

const soon = () => new Promise<void>((resolve) => void setTimeout(resolve, SOON_MS).unref());
