// The contract every tool fulfils. Pure: no I/O, no clock, no randomness of its own.
import { z } from 'zod';
import type { MediaPlan } from './media/plan.ts';
import type { Actor, Audience, Member, MemberId, Roster, RosterEvent, Seat } from './roster.ts';
import type { Refusal } from './refusals.ts';
import type { Row } from './rows.ts';

/** What a command may know of the world. The engine fills it in. Times are ms since the epoch. */
export interface Context {
  /** Who asks: a member id, or 'door' / 'clock'. */
  actor: MemberId;
  roster: Roster;
  /** The roster entry the clinic keeps of the actor; null for door and clock. */
  self: Member | null;
  /** What the facilitators of this session are called at their clinic, and called themselves the last time: nobody else may be. */
  facilitators: readonly string[];
  now: number;
  /** A fresh opaque id for something a command makes (a message, a request). */
  newId: () => string;
  shuffle: <T>(items: readonly T[]) => T[];
}

export interface Command<State, Event, Input extends z.ZodType = z.ZodType> {
  /** Who may ask at all. Anybody not named is refused before `run`. */
  by: readonly Actor[];
  input: Input;
  /** Decides; never mutates. No events means "already so": acknowledged, nothing sent. */
  run: (state: State, input: z.output<Input>, context: Context) => readonly (Event | RosterEvent)[] | Refusal;
}

/** Who looks: a seated member, or somebody without a seat (then `seat` is null and the audience is `waiting`). */
export interface Viewer {
  id: MemberId;
  audience: Audience;
  seat: Seat | null;
}

/** A shared text document (Yjs) of a tool: one for each audience, since everybody in it holds all of it. */
export interface DocumentPlan {
  id: string;
  readers: readonly MemberId[];
  writers: readonly MemberId[];
  /** Whether it outlives the session. */
  isKept: boolean;
}

/** Something of a person's own record. lastRating: `rating` of an earlier session; practised: `practised` of how many things they were to practise since then; localNumber: `number` and `at` of the emergency services where they are. */
export interface Recall {
  record: 'lastRating' | 'practised' | 'localNumber';
  command: string;
  /** Of whom it is asked again, since the tool's state changed: where they are somewhere else. */
  anew?: (before: any, after: any) => readonly MemberId[];
}

export interface Tool<Name extends string, State, Event, Commands, Views> {
  name: Name;
  initial: State;
  commands: Commands;
  /** Applies an event of this tool or of the roster. `roster` is the roster after the event. Total: any event fits any state. */
  evolve: (state: State, event: Event | RosterEvent, roster: Roster) => State;
  /** What leaves the server, per audience. An audience without a view is sent nothing of this tool. */
  views: Views;
  /** When the engine should next run the tool's `tick` command (by: ['clock']), or null. ms since the epoch. */
  wakeAt?: (state: State, roster: Roster) => number | null;
  /** Restricts the media plan; may only take away or move `group`, never grant what the plan before denied. */
  media?: (state: State, plan: MediaPlan, roster: Roster) => MediaPlan;
  /** What of an event enters lasting records, in the same transaction. State and roster are those before the event. */
  keeps?: (event: Event | RosterEvent, before: { state: State; roster: Roster }) => readonly Row[];
  /** What the tool wants to know of a person's own record: once after their arrival the server gives each door command named here `{ member, … }` with what that record says. Where it says nothing the command is not called. */
  recalls?: readonly Recall[];
  /** What the tool wants to know of earlier sessions of this program, or of the program itself: given to the door command named here when a session begins and whenever somebody comes to it for the first time. Must take the same record twice. */
  recallsForSession?: { row: Row['table'] | 'program' | 'plannedStart'; command: string };
  /** Whether nothing that was overwritten up to this event may be recoverable from the disk: the journal then truncates its write-ahead log. */
  scrubs?: (event: Event | RosterEvent) => boolean;
  /** Who may read and write which shared documents now. A document that is no longer named is forgotten, unless it was kept. */
  documents?: (state: State, roster: Roster) => readonly DocumentPlan[];
  /** 'latest': the state replaces its one row, no events are kept (what must not be tied to anybody by its order). 'nothing': lives in memory only (what must not be kept at all). */
  journal?: 'events' | 'latest' | 'nothing';
  /** Which shape `state` has; 1 where it is not told. With another one a session that is on during an update begins this tool anew. */
  shape?: number;
}

/** Checks a tool against the contract and keeps its exact types for the client. */
export const defineTool = <
  const Name extends string,
  State,
  Event extends { type: string },
  Commands extends Record<string, Command<State, Event, any>>,
  Views extends { [A in Audience]?: (state: State, viewer: Viewer, roster: Roster) => unknown },
>(
  tool: Tool<Name, State, Event, Commands, Views>,
): Tool<Name, State, Event, Commands, Views> => tool;

/** `const command = commandFor<State, Event>()`, so that each command infers its own input. */
export const commandFor =
  <State, Event>() =>
  <Input extends z.ZodType>(command: Command<State, Event, Input>): Command<State, Event, Input> =>
    command;

export const nothing = z.strictObject({});
export const memberId = z.string().min(1).max(64);
