// Random walks through a full session with every tool open. Deterministic: the same steps give the same walk.
import fc from 'fast-check';
import { isRefusal, type Refusal } from '../../live/refusals.ts';
import type { Member, Seat } from '../../live/roster.ts';
import type { SessionKind } from '../../people/sessionRole.ts';
import {
  alarms,
  audienceOf,
  decide,
  evolve,
  newSession,
  toolNamed,
  toolNames,
  type From,
  type Recorded,
  type Session,
  type ToolName,
  type World,
} from '../../session/session.ts';
import { askers, examples, openings, rare } from './examples.ts';
import { inputFor, type Draw } from './inputs.ts';
import { everybody, late } from './people.ts';

/** A secret that somebody's input carried. */
export interface Plant {
  author: string;
  tool: string;
  command: string;
  /** Which field it was in. */
  path: string;
  input: unknown;
  /** Who sat where when it was said. */
  seats: readonly Seat[];
  /** A refused input is kept nowhere, so nobody may find it. */
  isAccepted: boolean;
}

export interface Walk {
  people: readonly Member[];
  session: Session;
  log: Recorded[];
  plants: Plant[];
  refusals: { tool: string; command: string; refusal: Refusal }[];
  /** `tool.command` of everything that was accepted and changed something. */
  done: Set<string>;
  /** Who had a seat at any time. */
  everSeated: Set<string>;
  ids: string[];
  now: number;
  /** The tool that three of four steps are about; null: all alike. */
  focus: ToolName | null;
  /** Called after each event. */
  watch: (walk: Walk, before: Session, recorded: Recorded) => void;
}

export interface Step {
  actor: number;
  command: number;
  choices: number[];
}

const START = 1_700_000_000_000;
const commandList = (names: readonly ToolName[]) => names.flatMap((tool) => Object.keys(toolNamed(tool).commands).map((command) => ({ tool, command })));

/** Random steps for `take`. */
export const steps = (maxLength = 60): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.noBias(
      fc.record({
        actor: fc.nat(10_000),
        command: fc.nat(10_000),
        choices: fc.array(fc.nat(10_000), { minLength: 8, maxLength: 24 }),
      }),
    ),
    { maxLength, size: 'max' },
  );

/** A full session: facilitators, participants, (in a family session) a relative and a captioner seated, two in line, every tool open. */
export function startWalk(kind: SessionKind, watch: Walk['watch'] = () => {}, focus: ToolName | null = null): Walk {
  const walk: Walk = {
    people: everybody(kind),
    session: newSession(kind),
    log: [],
    plants: [],
    refusals: [],
    done: new Set(),
    everSeated: new Set(),
    ids: [],
    now: START,
    focus,
    watch,
  };
  for (const member of walk.people) ask(walk, asMember(member), 'waitingRoom', 'arrive', []);
  const lead = walk.people[0]!;
  for (const member of walk.people) if (!late.includes(member)) submit(walk, asMember(lead), 'waitingRoom', 'admit', { member: member.id });
  for (const { tool, command, input, by } of openings.filter((opening) => !opening.focus || opening.focus === focus))
    for (const member of by ? walk.people.filter(({ role }) => role === by) : [lead]) ask(walk, asMember(member), tool, command, [], input ?? (() => ({})));
  return walk;
}

/** One random step: a command by somebody, mostly by one who may; or time passes until the next alarm. */
export function take(walk: Walk, { actor, command: index, choices }: Step): void {
  walk.now += 1 + (actor % 2000);
  const isFocused = walk.focus !== null && index % 4 !== 0;
  const commands = commandList(isFocused ? [walk.focus!] : toolNames);
  const turn = Math.floor(index / 4) % Math.floor(commands.length + Math.max(2, commands.length / 6));
  if (turn >= commands.length) return passTime(walk);
  const { tool, command } = commands[turn]!;
  if (rare.has(`${tool}.${command}`) && actor % (isFocused ? 3 : 23) !== 0) return;
  const likely = askers[`${tool}.${command}`]?.(walk.session) ?? [];
  const among = walk.people.filter(({ id }) => likely.includes(id));
  const from = among.length > 0 && actor % 3 !== 0 ? asMember(among[actor % among.length]!) : someone(walk, toolNamed(tool).commands[command]!.by, actor);
  ask(walk, from, tool, command, choices);
}

/** Asks with an input made from choices, or as `made` says; every free text that they draw carries a planted secret. */
export function ask(walk: Walk, from: From, tool: string, command: string, choices: readonly number[], made = examples[`${tool}.${command}`]): void {
  const planted: Plant[] = [];
  const author = from.actor === 'member' ? from.member.id : from.actor;
  const draw = drawFrom(walk, choices, (path) => {
    const plant = { author, tool, command, path, input: null, seats: walk.session.roster.seats, isAccepted: false };
    planted.push(plant);
    walk.plants.push(plant);
  });
  const input = made ? made(draw, walk.session) : inputFor(toolNamed(tool as never).commands[command]!.input, draw);
  for (const plant of planted) plant.input = input;
  const outcome = submit(walk, from, tool, command, input, () => {
    for (const plant of planted) plant.isAccepted = true;
  });
  if (isRefusal(outcome)) walk.refusals.push({ tool, command, refusal: outcome });
}

/** Decides a command and applies what came of it. */
export function submit(
  walk: Walk,
  from: From,
  tool: string,
  command: string,
  input: unknown,
  onAccepted: () => void = () => {},
): readonly Recorded[] | Refusal {
  const outcome = decide(walk.session, from, { tool, command }, input, worldOf(walk));
  if (isRefusal(outcome)) return outcome;
  onAccepted();
  if (outcome.length > 0) walk.done.add(`${tool}.${command}`);
  for (const recorded of outcome) apply(walk, recorded);
  return outcome;
}

/** Goes to the next alarm (of the tool the walk is about, if it has one) and runs it, as the engine does. */
export function passTime(walk: Walk): void {
  const all = alarms(walk.session);
  const alarm = all.find(({ tool }) => tool === walk.focus) ?? all[0];
  if (!alarm) return;
  walk.now = Math.max(walk.now, alarm.at);
  submit(walk, { actor: 'clock' }, alarm.tool, 'tick', {});
}

export const asMember = (member: Member): From => ({ actor: 'member', member });

function apply(walk: Walk, recorded: Recorded): void {
  const before = walk.session;
  walk.session = evolve(before, recorded);
  walk.log.push(recorded);
  for (const { id } of walk.session.roster.seats) walk.everSeated.add(id);
  walk.watch(walk, before, recorded);
}

function someone(walk: Walk, by: readonly string[], actor: number): From {
  if (by.includes('door')) return { actor: 'door' };
  if (by.includes('clock')) return { actor: 'clock' };
  const allowed = walk.people.filter((member) => by.includes(audienceOf(walk.session.roster, member).audience));
  const among = allowed.length > 0 && actor % 10 !== 0 ? allowed : walk.people;
  return asMember(among[Math.floor(actor / 10) % among.length]!);
}

function worldOf(walk: Walk): World {
  return {
    now: walk.now,
    newId: () => {
      const id = `made-${walk.ids.length}-here`;
      walk.ids.push(id);
      return id;
    },
    shuffle: (items) => [...items].reverse(),
  };
}

function drawFrom(walk: Walk, choices: readonly number[], onPlant: (path: string) => void): Draw {
  let next = 0;
  return {
    choose: (n) => (choices[next++] ?? 0) % n,
    members: walk.people.map(({ id }) => id),
    ids: walk.ids,
    plant: (path, form) => {
      const number = walk.plants.length;
      onPlant(path);
      return form === 'text' ? `SECRET${number}X` : `555000${String(number).padStart(6, '0')}`;
    },
  };
}

/** The planted secrets that occur in something sent. */
export const plantsIn = (walk: Walk, payload: string): readonly Plant[] =>
  [...payload.matchAll(/SECRET(\d+)X|555000(\d{6})/g)].map((found) => walk.plants[Number(found[1] ?? found[2])]!);
