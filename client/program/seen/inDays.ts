import type { SeenEntry } from '#shared/program/seen/api.ts';

/** What one person did on one day, by kind, with all the times. */
export interface SeenBy extends Pick<SeenEntry, 'name' | 'roles' | 'standing'> {
  /** When they last did something that day. */
  at: string;
  things: (Pick<SeenEntry, 'act' | 'kind'> & { times: string[] })[];
}

/** Entries, the newest first, as one for each person and day; `dayOf` says which day it is where the reader is. */
export function inDays(entries: readonly SeenEntry[], dayOf: (at: string) => string): SeenBy[] {
  const found = new Map<string, SeenBy>();
  for (const { at, name, roles, standing, act, kind } of entries) {
    const key = JSON.stringify([dayOf(at), name, roles, standing]);
    const one = found.get(key) ?? { at, name, roles, standing, things: [] };
    found.set(key, one);
    const thing = one.things.find((known) => known.act === act && known.kind === kind);
    if (thing) thing.times.push(at);
    else one.things.push({ act, kind, times: [at] });
  }
  return [...found.values()];
}
