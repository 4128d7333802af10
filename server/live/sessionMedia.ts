import type { MediaHouse } from '#server/media/house.ts';
import type { MediaRoom } from '#server/media/mediaRoom.ts';
import type { MemberId } from '#shared/live/roster.ts';
import type { MediaPlan } from '#shared/media/plan.ts';
import { createVoices, type Spoke } from './voices.ts';

type MediaSocket = Parameters<MediaRoom['attach']>[1];

/** The media room of one session. It is made when somebody first comes, and always told the newest plan. */
export interface SessionMedia {
  /** Resolves when the room is there, or could not be made: then the session goes on without, and the next to come tries again. */
  ready(): Promise<void>;
  setPlan(plan: MediaPlan): void;
  /** Serves the media messages of a member's socket. Gives the way to stop. */
  attach(member: MemberId, socket: MediaSocket): () => void;
  /** Tells who was heard for how long, every few seconds while anybody is. */
  listen(listener: (spoke: readonly Spoke[]) => void): void;
  close(): void;
}

/** The way from session `id` to its room in `house`; `onFault` hears of a room that could not be made. */
export function sessionMedia(house: Pick<MediaHouse, 'room' | 'closeRoom'>, id: string, onFault: (error: unknown) => void): SessionMedia {
  let plan: MediaPlan = {};
  let room: MediaRoom | null = null;
  let making: Promise<void> | null = null;
  let isClosed = false;
  const listeners: ((spoke: readonly Spoke[]) => void)[] = [];
  const voices = createVoices((spoke) => listeners.forEach((listener) => listener(spoke)));

  async function make() {
    try {
      const made = await house.room(id);
      if (isClosed) return house.closeRoom(id);
      room = made;
      room.setPlan(plan);
      room.onSpeakers(({ levels }) => voices.hear(levels));
    } catch (error) {
      making = null;
      onFault(error);
    }
  }

  return {
    ready() {
      if (isClosed) return Promise.resolve();
      return (making ??= make());
    },
    setPlan(next) {
      plan = next;
      room?.setPlan(next);
    },
    attach: (member, socket) => room?.attach(member, socket) ?? (() => {}),
    listen: (listener) => void listeners.push(listener),
    close() {
      isClosed = true;
      voices.close();
      room = null;
      if (making) house.closeRoom(id);
    },
  };
}
