import type { Api } from '#shared/base/endpoint.ts';
import type { Data } from '#shared/people/data.ts';
import type { Cares } from './care.ts';
import type { Ground } from '../mail/ground.ts';
import type { Holding } from '../holding.ts';
import type { Job } from '../jobs/job.ts';
import type { Shows } from '../push/reaches.ts';
import type { Recalls, Writes } from '../rows.ts';
import type { Served } from '../http/serve.ts';
import type { Reckoning } from '../reckoning.ts';

/** A feature of the clinic: what a browser may ask of it, and the tables that are its own. */
export interface Feature<A extends Api = Api> {
  name: string;
  api: A;
  /** Tables that nobody else writes, and what becomes of a person's rows in each. */
  owns: Cares;
  /** What it keeps that depends on the zone of a clinic. */
  reckons?: Reckoning;
  /** Writes what sessions keep in its tables: the live engine is given it. */
  writes?: Writes;
  /** What tools may ask of it at the door. */
  recalls?: Recalls;
  /** What it holds while the server runs. */
  holds?: readonly Holding[];
  /** What it does later. */
  jobs?: (ground: Ground) => readonly Job[];
  /** An answer for each of its endpoints: one that is missing, or another's, does not compile. */
  serves: { [Key in keyof A]: Served<A[Key]> };
}

/** Declares one feature of the clinic. */
export const defineFeature = <A extends Api>(feature: Feature<A>): Feature<A> => feature;

/** All that features answer, in their order. */
export const servedBy = (features: readonly Feature<any>[]): Served[] =>
  features.flatMap(({ name, api, serves }) => Object.keys(api as Api).map((key) => ({ ...(serves as Record<string, Served>)[key]!, word: `${name}.${key}` })));

/** What features reckon anew when the zone of a clinic changes. */
export const reckoningsOf = (features: readonly Feature<any>[]): Reckoning[] => features.flatMap(({ reckons }) => reckons ?? []);

/** What features hold while the server runs. */
export const holdingsOf = (features: readonly Feature<any>[]): Holding[] => features.flatMap(({ holds }) => holds ?? []);

/** What features do later. */
export const jobsOf = (features: readonly Feature<any>[], ground: Ground): Job[] => features.flatMap(({ jobs }) => jobs?.(ground) ?? []);

/** What shows which kind of data, and to whom, as the endpoints of these features say. */
export function showsIn(features: readonly Feature<any>[]): (data: Data) => readonly Shows[] {
  const shows = new Map<Data, Shows[]>();
  for (const { endpoint } of servedBy(features)) {
    const { method, sees, by, logs, also = [] } = endpoint;
    if (method !== 'get' || sees === null) continue;
    shows.set(sees, [...(shows.get(sees) ?? []), { by, kinds: [...(logs.kind ? [logs.kind] : []), ...also] }]);
  }
  return (data) => shows.get(data) ?? [];
}
