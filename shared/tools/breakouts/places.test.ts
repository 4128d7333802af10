// Whatever anybody asks, in whatever order, with people coming, going and crashing: where everybody is, and who hears whom.
// Tried against these mutants, each caught: closing leaves facilitators in the rooms; a merged room keeps its people's places;
// a talk that ends leaves its guest behind; `joinAnother` without leaving the old room; a way back into a room that is closed.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAIN } from '../../live/roster.ts';
import { audienceOf, mediaPlan, view } from '../../session/session.ts';
import { mayHear } from '../../live/media/plan.ts';
import { startWalk, steps, take, type Walk } from '../testing/walk.ts';

/** Places in which somebody may be right now. */
const openPlaces = ({ session: { tools } }: Walk): ReadonlySet<string> =>
  new Set([MAIN, ...(tools.breakouts.run?.rooms ?? []).map(({ id }) => id), ...tools.aside.talks.map(({ place }) => place)]);

function everybodyIsSomewhere(walk: Walk): void {
  const places = openPlaces(walk);
  const { seats, waiting } = walk.session.roster;
  for (const { id, place } of seats) if (!places.has(place)) expect.fail(`${id} is in ${place}, which is not open`);
  for (const { id, place } of waiting) if (place !== null && !places.has(place)) expect.fail(`${id} waits in ${place}, which is not open`);
  const assigned = (walk.session.tools.breakouts.run?.rooms ?? []).flatMap(({ members }) => members);
  expect(new Set(assigned).size).toBe(assigned.length);
}

function nobodyHearsTwoPlaces(walk: Walk): void {
  const plan = mediaPlan(walk.session);
  const placeOf = new Map([...walk.session.roster.seats, ...walk.session.roster.waiting].map(({ id, place }) => [id, place]));
  for (const one of Object.keys(plan))
    for (const other of Object.keys(plan))
      if (one !== other && mayHear(plan, one, other) !== (placeOf.get(one) === placeOf.get(other)))
        expect.fail(`${one} in ${placeOf.get(one)} and ${other} in ${placeOf.get(other)}`);
}

/** What is sent to anybody but facilitators names no place but their own, and no request but their own. */
function nothingOfElsewhere(walk: Walk): void {
  const { breakouts } = walk.session.tools;
  const foreign = [...openPlaces(walk), ...breakouts.requests.map(({ id }) => id)].filter((id) => id !== MAIN);
  for (const member of walk.people) {
    const viewer = audienceOf(walk.session.roster, member);
    if (viewer.audience === 'facilitator') continue;
    const own = [viewer.seat?.place, breakouts.run?.rooms.find(({ members }) => members.includes(member.id))?.id];
    // A walk may write any id as the text of a message: that tells nothing of places.
    const payload = JSON.stringify(
      [view(walk.session, 'breakouts', viewer), view(walk.session, 'aside', viewer), view(walk.session, 'presence', viewer)],
      (key, value) => (key === 'text' ? undefined : value),
    );
    for (const id of foreign) if (!own.includes(id) && payload.includes(id)) expect.fail(`${member.id} is told of ${id}`);
  }
}

describe.each(['group', 'family'] as const)('in a %s session', (kind) => {
  test('everybody is in exactly one place that is open, hears it alone, and learns of no other', () =>
    fc.assert(
      fc.property(steps(80), fc.constantFrom('breakouts' as const, 'aside' as const), (all, focus) => {
        const walk = startWalk(kind, () => {}, focus);
        for (const step of all) {
          take(walk, step);
          everybodyIsSomewhere(walk);
          nobodyHearsTwoPlaces(walk);
          nothingOfElsewhere(walk);
        }
      }),
      { numRuns: 60 },
    ));
});
