import { createHash } from 'node:crypto';
import { z } from 'zod';
import { prospectOf } from '#shared/base/passing.ts';
import { isRefusal, type Refusal } from '#shared/base/refusal.ts';

/** The header in which a page names what somebody pressed: sent again after a lost answer, it is done once. */
export const ONCE_HEADER = 'x-once';
export const onceSchema = z.uuid().nullable();

/** Of each person, far more than are under way at once; the oldest are forgotten first, and nobody's by what another sends. */
const REMEMBERED = 100;
const PEOPLE_REMEMBERED = 1_000;

type Answer = object | Refusal;

export interface Once {
  /** Gives what the same person was answered to the same request under this name, or else what `work` gives. A refusal that passes is not kept: asked again, it is tried again. */
  run(asked: { person: string; name: string; request: unknown }, work: () => Promise<Answer>): Promise<Answer>;
}

/** Remembers, until the server ends, what was asked under a name of its own; who asks a second time while it is done waits for the same answer. */
export function createOnce(): Once {
  const people = new Map<string, Map<string, Promise<Answer>>>();

  return {
    run({ person, name, request }, work) {
      const answers = people.get(person) ?? new Map<string, Promise<Answer>>();
      // Who sent something last is forgotten last.
      people.delete(person);
      people.set(person, answers);
      forgetOldest(people, PEOPLE_REMEMBERED);
      // The name alone is the sender's word: another request under it is another one.
      const key = createHash('sha256')
        .update(JSON.stringify([name, request]))
        .digest('base64url');
      const known = answers.get(key);
      if (known) return known;
      const answer = work();
      answers.set(key, answer);
      forgetOldest(answers, REMEMBERED);
      answer.then(
        (outcome) => void (isRefusal(outcome) && mayPass(outcome) && answers.delete(key)),
        () => void answers.delete(key),
      );
      return answer;
    },
  };
}

const forgetOldest = (map: Map<string, unknown>, most: number) => map.size > most && map.delete(map.keys().next().value!);

const mayPass = ({ refused }: Refusal) => prospectOf({ refused }) === 'passes';
