import { z } from 'zod';
import { refuse } from '../../live/refusals.ts';
import { seatOf, type Place, type RosterEvent } from '../../live/roster.ts';
import { commandFor, defineTool, nothing, type Viewer } from '../../live/tool.ts';

const sounds = ['none', 'softTone', 'rain'] as const;

/** A quiet time for all in one place, with a bell at its start and its end. Times are the server's, ms since the epoch. */
export interface QuietTime {
  id: string;
  place: Place;
  startedAt: number;
  endsAt: number;
  sound: (typeof sounds)[number];
}
export type Quiet = QuietTime | null;
type QuietEvent = { type: 'began'; quiet: QuietTime } | { type: 'ended' };

const command = commandFor<Quiet, QuietEvent>();

const commands = {
  start: command({
    by: ['facilitator'],
    input: z.strictObject({ seconds: z.int().min(15).max(900), sound: z.enum(sounds) }),
    run: (quiet, { seconds, sound }, { actor, roster, now, newId }) => {
      if (quiet) return refuse('alreadyQuiet', 'A quiet time is already running. End it first.');
      const { place } = seatOf(roster, actor)!;
      return [{ type: 'began', quiet: { id: newId(), place, startedAt: now, endsAt: now + seconds * 1000, sound } }];
    },
  }),
  end: command({
    by: ['facilitator'],
    input: z.strictObject({ quiet: z.string().min(1).max(64) }),
    run: (quiet, input) => (quiet?.id === input.quiet ? [{ type: 'ended' }] : []),
  }),
  tick: command({
    by: ['clock'],
    input: nothing,
    run: (quiet, _, { now }) => (quiet && quiet.endsAt <= now ? [{ type: 'ended' }] : []),
  }),
};

function evolve(quiet: Quiet, event: QuietEvent | RosterEvent): Quiet {
  if (event.type === 'began') return quiet ?? event.quiet;
  return event.type === 'ended' || event.type === 'sessionEnded' ? null : quiet;
}

const shown = (quiet: Quiet, { seat }: Viewer) =>
  quiet && seat?.place === quiet.place ? { id: quiet.id, startedAt: quiet.startedAt, endsAt: quiet.endsAt, sound: quiet.sound } : null;

/** A quiet minute that a facilitator starts. Microphones are left as they are: people are asked, not muted. */
export const quiet = defineTool({
  name: 'quiet',
  initial: null as Quiet,
  commands,
  evolve,
  views: { participant: shown, facilitator: shown, family: shown, captioner: shown },
  wakeAt: (state) => state?.endsAt ?? null,
});
