// One tool alone in a full room, for its own tests: real commands, real events, the real roster.
import fc from 'fast-check';
import { evolveRoster } from '../../live/evolveRoster.ts';
import { badInput } from '../../session/session.ts';
import { forbidden, isRefusal, type Refusal } from '../../live/refusals.ts';
import { emptyRoster, MAIN, rosterEventTypes, seatOf, type Actor, type Member, type MemberId, type Roster, type RosterEvent } from '../../live/roster.ts';
import type { SessionKind } from '../../people/sessionRole.ts';
import type { Command, Tool, Viewer } from '../../live/tool.ts';

export interface AnyTool {
  name: string;
  initial: any;
  commands: Record<string, Command<any, any, any>>;
  evolve: (state: any, event: any, roster: Roster) => any;
  views: Partial<Record<string, (state: any, viewer: Viewer, roster: Roster) => unknown>>;
  wakeAt?: (state: any, roster: Roster) => number | null;
  keeps?: Tool<string, any, any, any, any>['keeps'];
  media?: Tool<string, any, any, any, any>['media'];
}

const member = (id: string, role: Member['role'], isLead = false): Member => ({ id, role, isLead });

/** Everybody the tests' clinic knows. `late` and `mum` come later, if at all. */
export const people = [
  member('fay', 'facilitator', true),
  member('finn', 'facilitator'),
  ...['ana', 'ben', 'cleo', 'dan', 'eve'].map((id) => member(id, 'participant')),
  member('cap', 'captioner'),
  member('late', 'participant'),
  member('mum', 'family'),
] as const;

const everybody: readonly MemberId[] = ['fay', 'finn', 'ana', 'ben', 'cleo', 'dan', 'eve', 'cap'];

export type Happening = { tool: boolean; event: { type: string } };

/** A room with a full roster and the tool in its first state. Time stands still until told otherwise. */
export function stage<T extends AnyTool>(tool: T, kind: SessionKind = 'group', seated: readonly MemberId[] = everybody) {
  let roster = emptyRoster(kind);
  let state: T['initial'] = tool.initial;
  let ids = 0;
  const log: Happening[] = [];
  const self = {
    now: 1_000_000,
    get state(): T['initial'] {
      return state;
    },
    get roster(): Roster {
      return roster;
    },
    log,
    /** Who may give a command. */
    by: (command: string): readonly Actor[] => tool.commands[command]!.by,
    /** Something happened to the roster. */
    happen(event: RosterEvent) {
      roster = evolveRoster(roster, event);
      state = tool.evolve(state, event, roster);
      log.push({ tool: false, event });
    },
    sit(id: MemberId, place = MAIN) {
      const who = people.find((one) => one.id === id)!;
      self.happen({ type: 'arrived', member: who, name: id, pronouns: '', agreementsVersion: 1, card: null, at: self.now });
      self.happen({ type: 'seatTaken', member: id, place, at: self.now });
    },
    drop: (id: MemberId) => self.happen({ type: 'disconnected', member: id, at: self.now }),
    comeBack: (id: MemberId) => self.happen({ type: 'connected', member: id, at: self.now }),
    free: (id: MemberId, why: 'left' | 'removed' | 'sentBack' = 'left') => self.happen({ type: 'seatFreed', member: id, why, at: self.now }),
    /** Gives a command as the live session would: role, input, run, evolve. */
    order(from: MemberId, command: string, input: unknown = {}): readonly { type: string }[] | Refusal {
      const asked = tool.commands[command]!;
      const who = people.find((one) => one.id === from) ?? null;
      const actor: Actor = who ? (seatOf(roster, from)?.role ?? 'waiting') : (from as 'door' | 'clock');
      if (!asked.by.includes(actor)) return forbidden;
      const parsed = asked.input.safeParse(input);
      if (!parsed.success) return badInput(parsed.error.issues[0]);
      const outcome = asked.run(state, parsed.data, {
        actor: from,
        self: who,
        facilitators: [],
        roster,
        now: self.now,
        newId: () => `id-${++ids}`,
        shuffle: (items) => [...items].reverse(),
      });
      if (isRefusal(outcome)) return outcome;
      for (const event of outcome) {
        if (rosterEventTypes.has(event.type)) self.happen(event as RosterEvent);
        else {
          state = tool.evolve(state, event, roster);
          log.push({ tool: true, event });
        }
      }
      return outcome;
    },
    /** Lets time pass, and the alarms ring that fall into it. */
    pass(ms: number) {
      const until = self.now + ms;
      for (let rings = 0; ; rings += 1) {
        const at = tool.wakeAt?.(state, roster) ?? null;
        if (at === null || at > until) break;
        if (rings > 200) throw new Error(`the alarms of ${tool.name} never end`);
        self.now = Math.max(self.now, at);
        self.order('clock', 'tick');
      }
      self.now = until;
    },
    view(id: MemberId): any {
      const seat = seatOf(roster, id) ?? null;
      return tool.views[seat?.role ?? 'waiting']?.(state, { id, audience: seat?.role ?? 'waiting', seat }, roster);
    },
    /** The state that the events alone give, from the beginning. */
    replayed(): T['initial'] {
      let replayRoster = emptyRoster(kind);
      return log.reduce((before, { tool: isOwn, event }) => {
        if (!isOwn) replayRoster = evolveRoster(replayRoster, event as RosterEvent);
        return tool.evolve(before, event, replayRoster);
      }, tool.initial);
    },
  };
  seated.forEach((id) => self.sit(id));
  return self;
}

export type Stage = ReturnType<typeof stage<AnyTool>>;
export type Dice = readonly number[];
/** Makes an input for each command out of what the state holds and some dice. */
export type Inputs<T extends AnyTool> = { [C in keyof T['commands']]: (state: T['initial'], dice: Dice, author: MemberId) => unknown };

type Step =
  | { do: 'order'; who: number; command: number; dice: Dice }
  | { do: 'sit' | 'free' | 'drop' | 'comeBack' | 'move' | 'home'; who: number }
  | { do: 'pass'; ms: number };

const who = fc.nat({ max: people.length - 1 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 7, arbitrary: fc.record({ do: fc.constant('order' as const), who, command: fc.nat(), dice: fc.array(fc.nat(), { minLength: 4, maxLength: 4 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('sit', 'free', 'drop', 'comeBack', 'comeBack', 'move', 'home'), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('pass' as const), ms: fc.nat({ max: 90_000 }) }) },
);

/** Any walk from a full room. `mum` is left out of groups. */
export const walks = (length = 60): fc.Arbitrary<readonly Step[]> => fc.array(step, { maxLength: length });

/** Takes a walk; `check` sees the room before and after each step. */
export function walk<T extends AnyTool>(
  room: ReturnType<typeof stage<T>>,
  inputs: Inputs<T>,
  steps: readonly Step[],
  check: (before: T['initial'], room: ReturnType<typeof stage<T>>) => void = () => {},
): void {
  const commands = Object.keys(inputs) as (keyof T['commands'] & string)[];
  for (const one of steps) {
    const before = room.state;
    if (one.do === 'pass') room.pass(one.ms);
    else if (one.do === 'order') {
      const command = commands[one.command % commands.length]!;
      // Who has no connection gives no orders.
      const allowed = people.filter((person) => room.roster.seats.some((seat) => seat.id === person.id && seat.isConnected));
      const actor = allowed[one.who % Math.max(1, allowed.length)]?.id;
      const from = ['clock', 'door'].find((outside) => room.by(command).includes(outside as Actor)) ?? actor;
      if (from !== undefined) room.order(from, command, inputs[command]!(room.state, one.dice, from));
    } else moveAbout(room as unknown as Stage, one.do, people[one.who]!.id);
    room.now += 1;
    check(before, room);
  }
}

function moveAbout(room: Stage, what: 'sit' | 'free' | 'drop' | 'comeBack' | 'move' | 'home', id: MemberId): void {
  const seat = seatOf(room.roster, id);
  if (id === 'mum' && room.roster.kind === 'group') return;
  if (what === 'sit') return void (seat || room.sit(id));
  if (!seat) return;
  if (what === 'free') room.free(id);
  if (what === 'drop' && seat.isConnected) room.drop(id);
  if (what === 'comeBack' && !seat.isConnected) room.comeBack(id);
  if (what === 'move') room.happen({ type: 'seatMoved', member: id, place: 'aside:1', at: room.now });
  if (what === 'home') room.happen({ type: 'seatMoved', member: id, place: MAIN, at: room.now });
}
