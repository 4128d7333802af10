import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alarms, audienceOf, evolve, mediaPlan, newSession, toolNames, view, type Recorded, type Session } from '../session/session.ts';
import { planOfSeats } from '../live/mediaPlan.ts';
import { toolNamed } from '../session/session.ts';
import { passTime, startWalk, steps, take, type Walk } from './testing/walk.ts';

const json = (value: unknown) => JSON.stringify(value) ?? 'nothing';
const copied = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const walked = (all: Parameters<typeof take>[1][], watch?: Walk['watch']) => {
  const walk = startWalk('family', watch);
  for (const step of all) take(walk, step);
  return walk;
};

/** State that is as before must be the same object: nobody diffs it, nobody is sent anything. */
function keepsIdentity(before: Session, after: Session, { event }: Recorded): void {
  for (const tool of toolNames)
    if (after.tools[tool] !== before.tools[tool] && json(after.tools[tool]) === json(before.tools[tool]))
      expect.fail(`${tool} makes a new, equal state of "${event.type}"`);
  if (after.roster !== before.roster && json(after.roster) === json(before.roster)) expect.fail(`the roster makes a new, equal state of "${event.type}"`);
}

describe('every tool', () => {
  it('comes back the same from its events, and from a snapshot in the middle', () => {
    fc.assert(
      fc.property(steps(), fc.nat(), (all, at) => {
        const { log, session } = walked(all);
        const facts = copied(log);
        expect(facts.reduce(evolve, newSession('family'))).toEqual(session);
        const cut = at % (facts.length + 1);
        const snapshot = copied(facts.slice(0, cut).reduce(evolve, newSession('family')));
        expect(facts.slice(cut).reduce(evolve, snapshot)).toEqual(session);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the same object when nothing changed', () => {
    fc.assert(
      fc.property(steps(), (all) => void walked(all, (walk, before, fact) => keepsIdentity(before, walk.session, fact))),
      { numRuns: 60 },
    );
  });

  it('takes any event in any state, without changing what it was given', () => {
    fc.assert(
      fc.property(steps(40), steps(40), (one, other) => {
        const { log } = walked(one);
        const states = [newSession('family'), walked([]).session, walked(other).session].map((session) => ({ session, was: json(session) }));
        for (const fact of log)
          for (const { session, was } of states) {
            const after = evolve(session, fact);
            keepsIdentity(session, after, fact);
            expect(copied(after)).toEqual(after);
            if (json(session) !== was) expect.fail(`"${fact.event.type}" changed the state it was given`);
          }
      }),
      { numRuns: 20 },
    );
  });

  it('shows every member a view that survives the wire', () => {
    fc.assert(
      fc.property(steps(), (all) => {
        const { session, people } = walked(all);
        for (const member of people)
          for (const tool of toolNames) {
            const shown = view(session, tool, audienceOf(session.roster, member));
            if (shown !== undefined) expect(copied(shown)).toEqual(shown);
          }
      }),
      { numRuns: 60 },
    );
  });

  it('never asks for the same tick again', () => {
    fc.assert(
      fc.property(steps(), (all) => {
        const walk = startWalk('family');
        for (const step of all) {
          take(walk, step);
          const alarm = alarms(walk.session)[0];
          if (!alarm || step.actor % 4 !== 0) continue;
          passTime(walk);
          const again = alarms(walk.session).find(({ tool }) => tool === alarm.tool);
          if (again && again.at <= walk.now) expect.fail(`${alarm.tool} wants its tick again at once`);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('takes away from the media plan, and never gives', () => {
    fc.assert(
      fc.property(steps(), (all) => {
        const { session } = walked(all);
        const seats = planOfSeats(session.roster);
        const plan = mediaPlan(session);
        for (const [id, may] of Object.entries(plan)) {
          const most = seats[id];
          if (!most) return expect.fail(`${id} is in the plan without a seat`);
          for (const kind of ['audio', 'video', 'screen'] as const) expect([id, kind, may[kind] && !most[kind]]).toEqual([id, kind, false]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is reached by the walks: every command is accepted in some of them', () => {
    const done = new Set<string>();
    for (const focus of toolNames)
      for (const all of fc.sample(steps(80), { numRuns: 70, seed: 7 })) {
        const walk = startWalk('family', () => {}, focus);
        for (const step of all) take(walk, step);
        for (const name of walk.done) done.add(name);
      }
    const commands = toolNames.flatMap((tool) => Object.keys(toolNamed(tool).commands).map((command) => `${tool}.${command}`));
    expect(commands.filter((name) => !done.has(name))).toEqual([]);
  });
});
