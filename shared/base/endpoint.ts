import type { z } from 'zod';
import type { Act, Kind, MayBy } from '../people/access.ts';
import type { Data } from '../people/data.ts';
import type { Logs } from '../people/logged.ts';
import type { Caller } from '../people/role.ts';
import type { common, RefusalKind } from './refusal.ts';

export interface Spec {
  method: 'get' | 'post';
  /** As Express reads it: '/api/sessions/:id'. What is not under /api has a page of the same address, which asks it. */
  path: `/api/${string}` | '/mails-off/:token';
  /** Who may call it at all. Anybody not named is refused before anything is looked up. */
  by: readonly Caller[];
  /** What it shows, or changes: pages that show such data ask again after a change. Null: nothing that a page shows. */
  sees: Data | null;
  /** Whose data, of which kind, stands in the log when it is asked: a row for each view, change and refusal of somebody else's. Or why there is none. */
  logs: Logs;
  /** What it takes, where the method does not say it: w, of a list of those whom one may change something for. */
  act?: Act;
  /** Other kinds of data about people that it reads from: the door makes a scope for each. */
  also?: readonly Kind[];
  /** Kinds of data that a change changes beside its own. */
  changes?: readonly Data[];
  /** Kinds of data that it shows others differently from then on: their pages ask again, this one's does not. */
  tells?: readonly Data[];
  /** What it may refuse, beside what any endpoint may. */
  refuses?: readonly RefusalKind[];
  /** The answer is a file to be kept. */
  gives?: 'pdf';
  /** Also for staff who have yet to set up a second factor, and reach nothing else until then. */
  withoutFactor?: true;
  /** Also while the sign-in is locked: what a session needs, and what opens it. Whoever is not in one is shown nothing of anybody by it. */
  whileLocked?: true;
  /** Asks for a second factor once more (the password, where somebody has none) unless one was given within ten minutes. withFactor: not those who have none, since it takes the password itself. */
  fresh?: true | 'withFactor';
  /** Posted and yet a question: it is too long for an address, and changes nothing. */
  asks?: true;
}

/** An answer that is a file to be kept. */
export interface FileAnswer {
  file: Uint8Array;
  contentType: string;
  name: string;
}
/** The answer where there is nothing to say but that it is done, and on disk. */
export interface Done {
  done: true;
}
export const done: Done = { done: true };

/**
 * One thing a browser may ask of the server: said once, for both ends and the tests. `Answer` and `Body` are types alone: the server makes
 * the one and has the schema of the other, so that no schema comes into the browser.
 */
export type Endpoint<S extends Spec = Spec, Answer = any, Body extends z.ZodType | null = any> = S & {
  readonly answers?: (answer: Answer) => void;
  readonly takes?: (body: Body) => void;
};
export type Api = Readonly<Record<string, Endpoint>>;

/** `endpoint<Answer, typeof schemaOfItsBody>()({ … })`: answer and body are named, the rest is inferred from what stands there. */
export const endpoint =
  <Answer, Body extends z.ZodType | null = null>() =>
  <const S extends Spec & { gives?: never }>(spec: S & (Body extends null ? unknown : { method: 'post' }) & ByThoseWhoMay<S>) =>
    spec as Endpoint<S, Answer, Body>;

/** The same for an answer that is a file. */
export const fileEndpoint = <const S extends Spec & { method: 'get'; gives: string }>(spec: S & ByThoseWhoMay<S>) => spec as Endpoint<S, FileAnswer, null>;

/** The kind of data about people that it reads or changes, and which of both. */
export type KindOfData<E extends Pick<Spec, 'logs'>> = E['logs'] extends { kind: infer K extends Kind } ? K : never;
export type ActOf<E extends Pick<Spec, 'method' | 'act' | 'asks'>> = E extends { act: infer A extends Act }
  ? A
  : E extends { asks: true }
    ? 'r'
    : E['method'] extends 'get'
      ? 'r'
      : 'w';
/** Whom the table of `shared/people/access.ts` gives no way to such data cannot be named in `by`. */
type ByThoseWhoMay<S extends Spec> = [KindOfData<S>] extends [never] ? unknown : { by: readonly MayBy<KindOfData<S>, ActOf<S>>[] };

type NamesIn<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | NamesIn<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;
/** The names in its path, with what stands in their place. */
export type ParamsOf<E extends Spec> = Record<NamesIn<E['path']>, string>;
type TakenBy<E> = E extends { readonly takes?: (body: infer Body) => void } ? Body : null;
export type HasBody<E> = TakenBy<E> extends null ? false : true;
export type SchemaOf<E> = Extract<TakenBy<E>, z.ZodType>;
/** What a browser sends, before it is parsed; where its schema does not say, what it makes of it. */
export type BodyOf<E> = unknown extends z.input<SchemaOf<E>> ? z.output<SchemaOf<E>> : z.input<SchemaOf<E>>;
export type AnswerOf<E> = E extends { readonly answers?: (answer: infer Answer) => void } ? Answer : never;
type KindsOf<E> = E extends { refuses: readonly (infer Kind extends RefusalKind)[] } ? Kind : never;
export type RefusalOf<E> = ReturnType<KindsOf<E> | (typeof common)[number]>;
