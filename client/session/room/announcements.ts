import type { Person } from '#client/live/people.ts';

/** All of the room that is told to a screen reader when it changes. */
export interface Moment {
  self: string;
  /** Where one is oneself. */
  place: string;
  people: readonly Person[];
  /** Members in another place. */
  elsewhere: readonly string[];
  /** Members with a raised hand. */
  hands: readonly string[];
  /** How many wait; 0 for who may not know. */
  waiting: number;
  requests: readonly { id: string; name: string }[];
  /** Messages of others that are not read out where they stand, because the chat is closed. */
  messages: readonly { id: string; name: string }[];
  isLost: boolean;
}

/** A key of the `room` words under `announce`, with what it needs. */
export type Announcement =
  | { key: 'joined' | 'left' | 'steppedOut' | 'dropped' | 'asleep' | 'returned' | 'away' | 'handUp' | 'support' | 'message'; name: string }
  | { key: 'waiting'; count: number }
  | { key: 'back' };

/** What to say about the difference of two moments; nothing about oneself but the connection. */
export function announcementsOf(before: Moment, after: Moment): Announcement[] {
  return [
    ...connection(before, after),
    ...support(before, after),
    ...comings(before, after),
    ...hands(before, after),
    ...messages(before, after),
    ...line(before, after),
  ];
}

/** What must not wait until the screen reader has finished a sentence. */
export const isUrgent = ({ key }: Announcement): boolean => key === 'support';

// That it was lost is said by the notice itself.
const connection = (before: Moment, after: Moment): Announcement[] => (before.isLost && !after.isLost ? [{ key: 'back' }] : []);

const support = (before: Moment, after: Moment): Announcement[] =>
  after.requests.filter(({ id }) => !before.requests.some((old) => old.id === id)).map(({ name }) => ({ key: 'support', name }));

function comings({ people: before, place: from }: Moment, { people: after, self, place, elsewhere }: Moment): Announcement[] {
  // Whoever goes elsewhere finds others there, and leaves others behind: nobody came or left.
  if (from !== place) return [];
  const old = new Map(before.map((person) => [person.id, person]));
  const ids = new Set(after.map(({ id }) => id));
  const changes = after.flatMap((person): Announcement[] => {
    const was = old.get(person.id);
    if (person.id === self) return [];
    if (!was) return [{ key: 'joined', name: person.name }];
    const connection = connectionOf(was, person);
    if (connection !== undefined) return connection === null ? [] : [{ key: connection, name: person.name }];
    if (was.isSteppedAway !== person.isSteppedAway) return [{ key: person.isSteppedAway ? 'away' : 'returned', name: person.name }];
    return [];
  });
  const gone = before
    .filter(({ id }) => id !== self && !ids.has(id))
    .map(({ id, name }): Announcement => ({ key: elsewhere.includes(id) ? 'steppedOut' : 'left', name }));
  return [...changes, ...gone];
}

/** Nothing of a page that is only loaded again. Undefined: the same as before. */
function connectionOf(was: Person, is: Person): 'returned' | 'dropped' | 'asleep' | 'left' | null | undefined {
  if (was.isConnected === is.isConnected && was.goodbye === is.goodbye) return undefined;
  if (is.isConnected) return was.goodbye === 'said' ? null : 'returned';
  return is.goodbye === 'said' ? null : (is.goodbye ?? 'dropped');
}

const hands = (before: Moment, { hands: after, people, self }: Moment): Announcement[] =>
  after
    .filter((member) => member !== self && !before.hands.includes(member))
    .flatMap((member) => people.filter(({ id }) => id === member))
    .map(({ name }) => ({ key: 'handUp', name }));

const messages = (before: Moment, after: Moment): Announcement[] =>
  after.messages.filter(({ id }) => !before.messages.some((old) => old.id === id)).map(({ name }) => ({ key: 'message', name }));

const line = (before: Moment, after: Moment): Announcement[] => (after.waiting > before.waiting ? [{ key: 'waiting', count: after.waiting }] : []);
