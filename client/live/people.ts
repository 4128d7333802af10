import type { AnyView } from '#shared/session/session.ts';
import { useTool } from './useTool.ts';

/** A seated person as everybody in the session may know them. */
export type Person = AnyView<'presence'>['people'][number];

export interface People {
  self: Person | null;
  /** In seat order; those of one's own place only, oneself among them. */
  here: readonly Person[];
  /** In seat order, wherever they sit. */
  all: readonly Person[];
  byId: (id: string) => Person | undefined;
}

/** Who sits in the session, kept up to date. */
export function usePeople(): People {
  const view = useTool('presence');
  const all = view?.people ?? [];
  const byId = (id: string) => all.find((person) => person.id === id);
  const self = view ? (byId(view.self) ?? null) : null;
  return { self, all, here: all.filter(({ place }) => place === self?.place), byId };
}
