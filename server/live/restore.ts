import { z } from 'zod';
import type { Roster } from '#shared/live/roster.ts';
import type { SessionKind } from '#shared/people/sessionRole.ts';
import { evolve, newSession, toolNamed, toolNames, type Recorded, type Session } from '#shared/session/session.ts';
import type { Saved } from './journal.ts';

/** A session as it was when it was last written. */
export interface Restored {
  state: Session;
  seq: number;
  snapshotSeq: number;
}

// Written by this engine (`savedState`), perhaps by an older version with fewer or other tools.
const snapshotSchema = z.object({
  roster: z.custom<Roster>((value) => typeof value === 'object' && value !== null && 'seats' in value),
  tools: z.record(z.string(), z.unknown()),
  shapes: z.record(z.string(), z.number()).default({}),
});

/** What a snapshot keeps of a session: nothing of tools that keep their state elsewhere, or not at all. */
export const savedState = ({ roster, tools }: Session): z.infer<typeof snapshotSchema> => ({
  roster,
  tools: Object.fromEntries(toolNames.filter(keepsEvents).map((name) => [name, tools[name]])),
  shapes: Object.fromEntries(toolNames.filter(keepsEvents).map((name) => [name, shapeOf(name)])),
});

/** Snapshot, then the facts after it, through the same `evolve` that made them. Throws ZodError on a snapshot that is none. */
export function restore(kind: SessionKind, saved: Saved): Restored {
  const start = saved.snapshot === null ? newSession(kind) : fromSnapshot(kind, saved.snapshot);
  const replayed = saved.facts.filter(isKnown).reduce(evolve, start);
  const state = { ...replayed, tools: { ...replayed.tools, ...withoutEvents(kind, saved) } } as Session;
  return { state, seq: saved.seq, snapshotSeq: saved.seq - saved.facts.length };
}

function fromSnapshot(kind: SessionKind, snapshot: unknown): Session {
  const { roster, tools, shapes } = snapshotSchema.parse(snapshot);
  const fresh = newSession(kind);
  const known = toolNames.filter((name) => keepsEvents(name) && Object.hasOwn(tools, name) && (shapes[name] ?? 1) === shapeOf(name));
  return { roster: { ...fresh.roster, ...roster }, tools: { ...fresh.tools, ...Object.fromEntries(known.map((name) => [name, tools[name]])) } };
}

/** Tools that keep no events did not live through the replay: they are as they were last written, or new. */
function withoutEvents(kind: SessionKind, { latest }: Saved): Record<string, unknown> {
  const fresh = newSession(kind).tools;
  return Object.fromEntries(toolNames.filter((name) => !keepsEvents(name)).map((name) => [name, Object.hasOwn(latest, name) ? latest[name] : fresh[name]]));
}

const shapeOf = (name: (typeof toolNames)[number]): number => toolNamed(name).shape ?? 1;
const keepsEvents = (name: (typeof toolNames)[number]) => (toolNamed(name).journal ?? 'events') === 'events';
const isKnown = ({ tool }: Recorded) => tool === 'roster' || toolNames.includes(tool);
