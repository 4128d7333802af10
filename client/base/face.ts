// What a feature of the clinic looks like: its pages, the ways to them, its blocks on Today. The frame walks over faces and knows no feature.
import { lazy, type ComponentType, type FunctionComponent, type LazyExoticComponent } from 'react';
import type { Icon } from '@tabler/icons-react';
import { isAmong, type ClinicRole, type HasRoles } from '#shared/people/role.ts';
import type { Place } from './device/places.ts';
import type { common } from './words/common.ts';
import type { FaceOutbox } from './offline/outboxes.ts';

export interface FacePage {
  /** As react-router reads it, without the first slash. */
  path: string;
  /** Everybody else meets "There is nothing here". Without it: everybody, also who is not signed in. */
  by?: readonly ClinicRole[];
  load: () => Promise<ComponentType>;
}

/** A way to one of its pages, in the frame. */
export interface Way {
  to: `/${string}`;
  by: readonly ClinicRole[];
  /** Its name among the words for ways (`client/base/words/common.ts`). */
  label: keyof typeof common.ways;
  Icon: Icon;
}

/** A block on Today: it shows itself only where there is something to do or to know. */
export interface Block {
  by: readonly ClinicRole[];
  /** first: before the sessions, since somebody has to look after it now. after: below them. */
  place: 'first' | 'after';
  Part: LazyExoticComponent<FunctionComponent>;
}

/** A part of one person's chart. */
export interface ChartBlock {
  by: readonly ClinicRole[];
  Part: LazyExoticComponent<FunctionComponent<{ person: string }>>;
}

export interface Face {
  name: string;
  pages?: readonly FacePage[];
  ways?: readonly Way[];
  onToday?: readonly Block[];
  /** Behind every page but the room: shows itself only where somebody has to know at once. */
  behind?: readonly { by: readonly ClinicRole[]; Part: LazyExoticComponent<FunctionComponent> }[];
  /** In the chart of one person, for those who care for them: it asks its own endpoint, and shows what that gives. */
  onChart?: readonly ChartBlock[];
  /** What it keeps on a device. What stands in no face keeps nothing, and signing out empties these. */
  stores?: readonly Place[];
  /** What waits on a device to be sent: on whichever page its person is, and before they sign out. */
  outboxes?: readonly FaceOutbox[];
}

/** Checks a face where it is written. */
export const defineFace = <const F extends Face>(face: F): F => face;

/** A component of a module that is loaded when it is first shown. Where it does not come, its page goes on without it. */
export const part = <Name extends string, Props = object>(
  load: () => Promise<Record<Name, FunctionComponent<Props>>>,
  name: Name,
): LazyExoticComponent<FunctionComponent<Props>> =>
  lazy(() =>
    load().then(
      (module) => ({ default: module[name] }),
      () => ({ default: () => null }),
    ),
  );

/** What somebody finds, in its order: what is for any of their roles. */
export const theirsOf = <T extends { by: readonly ClinicRole[] }>(list: readonly T[], who: HasRoles): T[] => list.filter(({ by }) => isAmong(who, by));
