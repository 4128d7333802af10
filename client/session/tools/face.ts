import { lazy, type ComponentType, type FunctionComponent, type LazyExoticComponent } from 'react';
import type { Role } from '#shared/people/sessionRole.ts';
import type { ToolName, Tools, View } from '#shared/session/session.ts';

/** What a part in somebody's row of the list of people is given. */
export interface PersonPart<V> {
  view: V;
  person: { id: string; name: string; role: Role };
  where: 'seated' | 'waiting' | 'removed';
}

export type Part<Props> = LazyExoticComponent<FunctionComponent<Props>>;

/** What a tool looks like to one kind of viewer. Every part is loaded when it is first shown. */
export interface Look<V> {
  /** A line in the strip over the gallery, while `isNow`. */
  Now?: Part<{ view: V }>;
  isNow?: (view: V) => boolean;
  /** The panel holds all that the line does: it goes while that is open. */
  isNowInPanel?: true;
  /** The tool's own tab in the panel. */
  Panel?: Part<{ view: V }>;
  /** Whether there is something in the tab; without it there is a tab whenever the tool has a view. */
  hasTab?: (view: V) => boolean;
  /** What the tab shows while the tool is not open (has no view): the way to begin. Without it there is no tab then. */
  Start?: Part<object>;
  /** Always there, whether the tool is open or not: its sounds, what a screen reader is told, and at most a notice when something is over. */
  Behind?: Part<{ view: V | null }>;
  /** A card over the whole room, for what one person has to see before anything else; shows itself. */
  Over?: Part<{ view: V }>;
  /** Between the gallery and the bar: beside the faces, never over them. */
  UnderGallery?: Part<{ view: V }>;
  /** What the group looks at together, large beside the faces, while `isOnStage`. */
  Stage?: Part<{ view: V }>;
  isOnStage?: (view: V) => boolean;
  /** Who has the floor: their tile grows. */
  floor?: (view: V) => string | null;
  /** A block over the list of people. */
  AbovePeople?: Part<{ view: V }>;
  /** Something in each person's row of the list of people, those who wait or were sent away among them. */
  OfPerson?: Part<PersonPart<V>>;
  /** How much asks to be looked at now: shown as a badge. */
  attention?: (view: V) => number;
  /** How much there has been so far: the badge counts what came since the tab was last open. */
  news?: (view: V, self: string) => number;
}

type LookOf<T extends ToolName, A> = A extends keyof Tools[T]['views'] ? Look<NonNullable<View<T, A>>> : never;

/** A tool in the browser: one folder under client/session/tools and one line in the registry. */
export interface Face<T extends ToolName> {
  tool: T;
  /** What its tab is called: a key of the `tools` words under `tab`. */
  label: string;
  Icon: ComponentType<{ size?: number }>;
  facilitator?: LookOf<T, 'facilitator'>;
  /** Participants and relatives. */
  participant?: LookOf<T, 'participant'>;
  captioner?: LookOf<T, 'captioner'>;
}

/** Checks a face against its tool's views. */
export const defineFace = <T extends ToolName>(face: Face<T>): Face<T> => face;

/** A component of a module that is loaded when it is first shown. */
export const part = <Name extends string, Props>(load: () => Promise<Record<Name, FunctionComponent<Props>>>, name: Name): Part<Props> =>
  lazy(() => load().then((module) => ({ default: module[name] })));
