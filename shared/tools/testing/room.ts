// A full room for stories: people by their short names, commands and views in one line each.
import { isRefusal, type Refusal } from '../../live/refusals.ts';
import type { Member, SafetyCard } from '../../live/roster.ts';
import type { SessionKind } from '../../people/sessionRole.ts';
import {
  alarms,
  audienceOf,
  decide,
  evolve,
  mediaPlan,
  newSession,
  rowsOf,
  view,
  type From,
  type Recorded,
  type Session,
  type ToolName,
} from '../../session/session.ts';
import type { Row } from '../../live/rows.ts';
import { AGREEMENTS_VERSION } from '../../people/agreements.ts';
import { everybody, late } from './people.ts';

export const safetyCardOf = (who: string): Omit<SafetyCard, 'whereNow'> => ({
  place: { street: `${who}'s kitchen`, city: 'Springfield', state: 'IL', postalCode: '62701', country: 'US', kind: 'home', mayBeUsed: true },
  isPrivate: 'yes',
  callback: '+1 555 010 0100',
  contactName: `${who}'s sister`,
  contactRelationship: 'sister',
  contactPhone: '+1 555 010 0199',
  contactMayCall: 'yes',
});

export interface Room {
  session: Session;
  now: number;
  log: Recorded[];
  /** What lasting records got so far. */
  rows: Row[];
  member: (who: string) => Member;
  id: (who: string) => string;
  /** Asks as `who` ('ana', or 'door' / 'clock'). A refusal comes back as its code, anything else as the events' types. */
  ask: (who: string, tool: string, command: string, input?: unknown) => string | string[];
  /** The whole refusal of something that must be refused. */
  refusal: (who: string, tool: string, command: string, input?: unknown) => Refusal;
  arrive: (who: string, more?: object) => string | string[];
  view: (who: string, tool: ToolName) => any;
  plan: () => ReturnType<typeof mediaPlan>;
  nextAlarm: () => ReturnType<typeof alarms>[number] | null;
}

/** An empty room whose clinic knows everybody of a full session. */
export function emptyRoom(kind: SessionKind): Room {
  const people = everybody(kind);
  let made = 0;
  const id = (who: string) => `member-${who}`;
  const member = (who: string) => {
    const found = people.find((one) => one.id === id(who));
    if (!found) throw new Error(`nobody is called ${who} here`);
    return found;
  };
  const from = (who: string): From => (who === 'door' || who === 'clock' ? { actor: who } : { actor: 'member', member: member(who) });
  const room: Room = {
    session: newSession(kind),
    now: 1_700_000_000_000,
    log: [],
    rows: [],
    member,
    id,
    ask: (who, tool, command, input = {}) => {
      const outcome = attempt(who, tool, command, input);
      return isRefusal(outcome) ? outcome.refused : outcome.map(({ event }) => event.type);
    },
    refusal: (who, tool, command, input = {}) => {
      const outcome = attempt(who, tool, command, input);
      if (!isRefusal(outcome)) throw new Error(`${tool}.${command} was not refused`);
      return outcome;
    },
    arrive: (who, more = {}) => {
      const name = who[0]!.toUpperCase() + who.slice(1);
      const card = ['participant', 'family'].includes(member(who).role) ? safetyCardOf(name) : null;
      return room.ask(who, 'waitingRoom', 'arrive', { name, pronouns: 'they', agreementsVersion: AGREEMENTS_VERSION, card, ...more });
    },
    view: (who, tool) => view(room.session, tool, audienceOf(room.session.roster, member(who))),
    plan: () => mediaPlan(room.session),
    nextAlarm: () => alarms(room.session)[0] ?? null,
  };
  function attempt(who: string, tool: string, command: string, input: unknown) {
    room.now += 1000;
    const world = { now: room.now, newId: () => `made-${++made}`, shuffle: <T>(items: readonly T[]) => [...items] };
    const outcome = decide(room.session, from(who), { tool, command }, input, world);
    if (!isRefusal(outcome))
      for (const recorded of outcome) {
        room.rows.push(...rowsOf(room.session, recorded));
        room.session = evolve(room.session, recorded);
        room.log.push(recorded);
      }
    return outcome;
  }
  return room;
}

/** Everybody seated but Wim and Xia, who wait. */
export function fullRoom(kind: SessionKind): Room {
  const room = emptyRoom(kind);
  for (const { id } of everybody(kind)) room.arrive(id.replace('member-', ''));
  for (const { id } of everybody(kind)) if (!late.some((one) => one.id === id)) room.ask('lena', 'waitingRoom', 'admit', { member: id });
  return room;
}
