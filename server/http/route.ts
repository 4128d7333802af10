import type { z } from 'zod';
import type { Refusal } from '#shared/live/refusals.ts';
import type { Caller } from '#shared/people/role.ts';
import type { Auth } from '#server/auth/auth.ts';
import type { Person } from '#server/auth/identity.ts';
import type { Db } from '#server/db/open.ts';
import type { Sessions } from '#server/live/sessions.ts';
import type { MailLinks } from '#server/practice/mailLinks.ts';
import type { Settings } from '#server/settings.ts';
import type { SheetDocuments } from '#server/worksheets/documents.ts';
import type { PaperMaker } from '#server/worksheets/paperMaker.ts';

export interface RouteContext<By extends readonly Caller[] = readonly Caller[]> {
  db: Db;
  auth: Auth;
  settings: Settings;
  mailLinks: MailLinks;
  live: Pick<Sessions, 'recheck' | 'held'>;
  sheets: SheetDocuments;
  papers: PaperMaker;
  now: Date;
  /** Null only where the route is for people who are not signed in. */
  caller: 'signedOut' extends By[number] ? Person | null : Person;
  headers: Headers;
  ip: string;
  /** Where the browser reached us, for links: 'https://care.example.org'. */
  baseUrl: string;
  setCookies: (cookies: readonly string[]) => void;
  setHeader: (name: string, value: string) => void;
}

export interface Input<Params, Query, Body> {
  params: Params;
  query: Query;
  body: Body;
}

export interface RouteSpec<By extends readonly Caller[], Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> {
  method: 'get' | 'post';
  /** As Express reads it: '/api/sessions/:id'. What is not under /api has a page of the same address, which asks it. */
  path: `/api/${string}` | '/mails-off/:token';
  /** Who may call it at all. Anybody not named is refused before anything is looked up. */
  by: By;
  params?: Params;
  query?: Query;
  body?: Body;
  /** How often one address may call it. */
  limit?: { points: number; seconds: number };
  /** How large the body may be, where that is not the usual. */
  bodyBytesMax?: number;
  run: (context: RouteContext<By>, input: Input<z.output<Params>, z.output<Query>, z.output<Body>>) => Promise<object | Refusal>;
}

/** An answer that is a file to be kept. */
export interface FileAnswer {
  file: Buffer;
  contentType: string;
  name: string;
}

/** What a route takes that says nothing of it. */
type Nothing = z.ZodType<Record<string, never>>;

/** A route as the mount and the tests walk it. */
export interface Route extends Omit<RouteSpec<readonly Caller[], z.ZodType, z.ZodType, z.ZodType>, 'run'> {
  run: (context: any, input: any) => Promise<object | Refusal>;
}

/** Declares one route: who may call it, what it takes (all three parts parsed, nothing else passes), what it does. */
export const defineRoute = <
  const By extends readonly Caller[],
  Params extends z.ZodType = Nothing,
  Query extends z.ZodType = Nothing,
  Body extends z.ZodType = Nothing,
>(
  spec: RouteSpec<By, Params, Query, Body>,
): Route => spec;
