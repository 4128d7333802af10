import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SessionKind } from '../people/sessionRole.ts';
import { audienceOf, toolNames, view, type Recorded, type ToolName } from '../session/session.ts';
import { mayKnow } from './testing/mayKnow.ts';
import { plantsIn, startWalk, steps, take, type Walk } from './testing/walk.ts';

/** All that everybody holds at this moment, searched for what they may not know. */
function search(walk: Walk, changed: readonly ToolName[] = toolNames): void {
  for (const member of walk.people) {
    const viewer = audienceOf(walk.session.roster, member);
    for (const tool of changed) {
      const payload = JSON.stringify(view(walk.session, tool, viewer)) ?? '';
      for (const plant of plantsIn(walk, payload))
        if (!mayKnow(plant, viewer, walk))
          expect.fail(`${tool} tells ${member.id} (${viewer.audience}) what ${plant.author} wrote in ${plant.tool}.${plant.command} ${plant.path}`);
      if (viewer.audience === 'waiting')
        for (const other of walk.people)
          if (other.id !== member.id && payload.includes(other.id)) expect.fail(`${tool} tells ${member.id}, who waits, of ${other.id}`);
    }
  }
}

describe.each<SessionKind>(['group', 'individual', 'family'])('in a %s session', (kind) => {
  it('what somebody wrote reaches only those who may know it', () => {
    fc.assert(
      fc.property(steps(), fc.constantFrom(null, ...toolNames), (all, focus) => {
        // A view is made of its tool's state and the roster: an event of one tool changes that tool's view only.
        const watch = (now: Walk, _: unknown, { tool }: Recorded) => search(now, tool === 'roster' ? toolNames : [tool]);
        const walk = startWalk(kind, watch, focus);
        search(walk);
        for (const step of all) take(walk, step);
        for (const { refusal } of walk.refusals) expect(plantsIn(walk, JSON.stringify(refusal))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
