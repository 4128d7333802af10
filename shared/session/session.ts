import { tools } from '../tools/registry.ts';
import type { MediaPlan } from '../live/media/plan.ts';
import { evolveRoster } from '../live/evolveRoster.ts';
import { planOfSeats } from '../live/mediaPlan.ts';
import { forbidden, isRefusal, refuse, sessionEnded, unknownCommand, type Refusal } from '../live/refusals.ts';
import { emptyRoster, rosterEventTypes, seatOf, type Actor, type Member, type Roster, type RosterEvent } from '../live/roster.ts';
import type { SessionKind } from '../people/sessionRole.ts';
import type { Row } from '../live/rows.ts';
import type { Command, Context, DocumentPlan, Recall, Viewer } from '../live/tool.ts';

export type Tools = typeof tools;
export type ToolName = keyof Tools;

interface AnyTool {
  initial: unknown;
  commands: Record<string, Command<any, any, any>>;
  evolve: (state: unknown, event: any, roster: Roster) => unknown;
  views: Partial<Record<string, (state: any, viewer: Viewer, roster: Roster) => unknown>>;
  wakeAt?: (state: any, roster: Roster) => number | null;
  media?: (state: any, plan: MediaPlan, roster: Roster) => MediaPlan;
  keeps?: (event: any, before: { state: any; roster: Roster }) => readonly Row[];
  scrubs?: (event: any) => boolean;
  recalls?: readonly Recall[];
  recallsForSession?: { row: Row['table'] | 'program' | 'plannedStart'; command: string };
  documents?: (state: any, roster: Roster) => readonly DocumentPlan[];
  journal?: 'events' | 'latest' | 'nothing';
  shape?: number;
}

export const toolNames = Object.keys(tools) as ToolName[];
/** The tool of that name, without its exact types. */
export const toolNamed = (name: ToolName): AnyTool => tools[name] as unknown as AnyTool;

/** The whole live state of one session: who is where, and each tool's own state. */
export interface Session {
  roster: Roster;
  tools: { readonly [T in ToolName]: Tools[T]['initial'] };
}

/** A fact, as it is written to the journal. */
export interface Recorded {
  tool: ToolName | 'roster';
  event: { type: string };
}

/** Who asks: a member with what the clinic's roster says of them, or the door, or the clock. */
export type From = { actor: 'door' | 'clock' } | { actor: 'member'; member: Member; facilitators?: readonly string[] };

/** The parts of the context that come from outside: time, ids, chance. */
export type World = Pick<Context, 'now' | 'newId' | 'shuffle'>;

/** A session nobody has come to yet. */
export const newSession = (kind: SessionKind): Session => ({
  roster: emptyRoster(kind),
  tools: mapTools((tool) => tool.initial),
});

/** As whom a member asks and looks: their role once seated, `waiting` before. */
export const audienceOf = (roster: Roster, member: Member): Viewer => {
  const seat = seatOf(roster, member.id) ?? null;
  return { id: member.id, audience: seat ? seat.role : 'waiting', seat };
};

const actorOf = (roster: Roster, from: From): Actor => (from.actor === 'member' ? audienceOf(roster, from.member).audience : from.actor);

/** Decides what a command does: facts, or a refusal. Nothing is changed here. */
export function decide(session: Session, from: From, name: { tool: string; command: string }, input: unknown, world: World): readonly Recorded[] | Refusal {
  if (!Object.hasOwn(tools, name.tool)) return unknownCommand;
  const toolName = name.tool as ToolName;
  const tool = toolNamed(toolName);
  if (!Object.hasOwn(tool.commands, name.command)) return unknownCommand;
  const command = tool.commands[name.command]!;
  if (session.roster.endedAt !== null) return sessionEnded;
  if (!command.by.includes(actorOf(session.roster, from))) return forbidden;
  const parsed = command.input.safeParse(input);
  if (!parsed.success) return badInput(parsed.error.issues[0]);
  const self = from.actor === 'member' ? from.member : null;
  const context: Context = {
    ...world,
    actor: self?.id ?? from.actor,
    self,
    facilitators: (from.actor === 'member' && from.facilitators) || [],
    roster: session.roster,
  };
  const outcome = command.run(session.tools[toolName], parsed.data, context);
  if (isRefusal(outcome)) return outcome;
  return outcome.map((event: { type: string }) => ({
    tool: rosterEventTypes.has(event.type) ? 'roster' : toolName,
    event,
  }));
}

/** A refusal that names the field and what is wrong with it, never its content. */
export const badInput = (issue: { path: PropertyKey[]; message: string } | undefined): Refusal =>
  refuse('badInput', issue ? `${issue.path.join('.') || 'input'}: ${issue.message}` : 'input: not understood');

/** Applies one fact. Tools whose state did not change keep the same object, so that nobody diffs them. */
export function evolve(session: Session, { tool, event }: Recorded): Session {
  if (tool !== 'roster') {
    const state = toolNamed(tool).evolve(session.tools[tool], event, session.roster);
    if (state === session.tools[tool]) return session;
    return { ...session, tools: { ...session.tools, [tool]: state } as Session['tools'] };
  }
  const roster = evolveRoster(session.roster, event as RosterEvent);
  return { roster, tools: mapTools((t, name) => t.evolve(session.tools[name], event, roster)) };
}

/** The only way state leaves the server: what this viewer may know of this tool, or undefined. */
export function view(session: Session, tool: ToolName, viewer: Viewer): unknown {
  return toolNamed(tool).views[viewer.audience]?.(session.tools[tool], viewer, session.roster);
}

/** Who may hear and see whom: the seats, restricted by each tool in registry order. */
export function mediaPlan(session: Session): MediaPlan {
  return toolNames.reduce((plan, name) => toolNamed(name).media?.(session.tools[name], plan, session.roster) ?? plan, planOfSeats(session.roster));
}

/** Whether two states may have different media plans: the roster, or a tool that has a say in the plan, is another. */
export const mayPlanDiffer = (before: Session, after: Session): boolean =>
  before.roster !== after.roster || toolNames.some((name) => toolNamed(name).media && before.tools[name] !== after.tools[name]);

/** The tools that want their `tick`, with the time each wants it (ms since the epoch), earliest first. */
export function alarms(session: Session): readonly { tool: ToolName; at: number }[] {
  if (session.roster.endedAt !== null) return [];
  return toolNames
    .map((tool) => ({ tool, at: toolNamed(tool).wakeAt?.(session.tools[tool], session.roster) ?? null }))
    .filter((alarm): alarm is { tool: ToolName; at: number } => alarm.at !== null)
    .sort((a, b) => a.at - b.at);
}

/** What of a fact enters lasting records; `before` is the session before the fact. */
export function rowsOf(before: Session, { tool, event }: Recorded): readonly Row[] {
  const heardBy = tool === 'roster' ? toolNames : [tool];
  return heardBy.flatMap((name) => toolNamed(name).keeps?.(event, { state: before.tools[name], roster: before.roster }) ?? []);
}

/** Whether what these facts overwrite must not be recoverable from the disk. */
export function scrubs(facts: readonly Recorded[]): boolean {
  return facts.some(({ tool, event }) => (tool === 'roster' ? toolNames : [tool]).some((name) => toolNamed(name).scrubs?.(event)));
}

/** The shared documents that tools have open, with who may read and write each. */
export function documentPlans(session: Session): readonly DocumentPlan[] {
  return toolNames.flatMap((name) => toolNamed(name).documents?.(session.tools[name], session.roster) ?? []);
}

function mapTools(f: (tool: AnyTool, name: ToolName) => unknown): Session['tools'] {
  return Object.fromEntries(toolNames.map((name) => [name, f(toolNamed(name), name)])) as Session['tools'];
}

// What the client sees, derived: no second declaration.
type ViewOf<V> = V extends (...args: any[]) => infer R ? R : never;
export type View<T extends ToolName, A extends keyof Tools[T]['views']> = ViewOf<Tools[T]['views'][A]>;
/** Any view a tool may show to a seated person or somebody who waits. */
export type AnyView<T extends ToolName> = { [A in keyof Tools[T]['views']]: ViewOf<Tools[T]['views'][A]> }[keyof Tools[T]['views']];
export type CommandName<T extends ToolName> = keyof Tools[T]['commands'] & string;
export type Input<T extends ToolName, C extends keyof Tools[T]['commands']> = Tools[T]['commands'][C] extends { input: infer I }
  ? I extends { _zod: { input: infer X } }
    ? X
    : never
  : never;
