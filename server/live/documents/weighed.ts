import type { UpdateAnswer } from '#shared/live/documents/protocol.ts';
import { tooMuchWork } from '#shared/live/documents/refusals.ts';
import { notSaved, tooMany } from '#shared/live/refusals.ts';
import type { Sent } from './content.ts';
import type { Author, LiveDocument } from './document.ts';
import { tryOut } from './trial.ts';

/** More than anybody types in one go: it comes by a paste, or from a device that was offline. */
const LIGHT_BYTES_MAX = 4 * 1024;
/** Many light ones add up. */
const UNTRIED_BYTES_MAX = 32 * 1024;

/**
 * The document, where what is large is tried out apart before it is taken in, and refused where it would hold up everybody else. What people
 * type goes its way as before. What one member sends stays in order.
 */
export function weighed<By extends Author>(document: LiveDocument<By>): LiveDocument<By> {
  let untried = 0;
  /** The last of what each member sent that waits for its trial. */
  const lines = new Map<By['member'], Promise<unknown>>();

  async function submitTried(sent: Sent, by: By): Promise<UpdateAnswer> {
    const state = await document.look(({ whole }) => whole());
    if (!state) return document.submit(sent, by);
    const outcome = await tryOut(by.member, { state, updates: [...(sent.brought ?? []), sent.own].filter(({ length }) => length > 0) });
    if (outcome !== 'fine') return outcome === 'busy' ? tooMany : tooMuchWork;
    untried = 0;
    return document.submit(sent, by);
  }

  function submit(sent: Sent, by: By): Promise<UpdateAnswer> {
    const bytes = bytesOf(sent);
    untried += bytes;
    const isLight = bytes <= LIGHT_BYTES_MAX && untried <= UNTRIED_BYTES_MAX;
    const before = lines.get(by.member);
    if (isLight && !before) return document.submit(sent, by);
    const answer = Promise.resolve(before)
      .then(() => (isLight ? document.submit(sent, by) : submitTried(sent, by)))
      .catch(() => notSaved);
    lines.set(by.member, answer);
    void answer.then(() => lines.get(by.member) === answer && lines.delete(by.member));
    return answer;
  }

  return { ...document, submit };
}

const bytesOf = ({ own, brought = [] }: Sent): number => [own, ...brought].reduce((sum, { length }) => sum + length, 0);
