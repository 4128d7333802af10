// Whether what happens on the page now follows from what its person just did: a press, and the answer to what it asked for.

/** A press shows its effect within this; an answer that is waited for makes it longer. */
const EFFECT_MS = 1_000;

let actedAt = -Infinity;
/** Another one for each press: the answer to an older one says nothing of what was done since. */
let press = 0;
let waitedFor = 0;

/** The person pressed something that may move the focus. */
export function noteAct(): void {
  press += 1;
  waitedFor = 0;
  actedAt = performance.now();
}

/** The person went on with something else, such as typing: nothing that happens now was asked for. */
export function noteElse(): void {
  press += 1;
  waitedFor = 0;
  actedAt = -Infinity;
}

/** Whether what happens now may be the effect of their last press. */
export const isOwnDoing = (): boolean => waitedFor > 0 || performance.now() - actedAt < EFFECT_MS;

/** What was asked for by a press: until the answer, and shortly after, what happens is its effect. */
export async function asked<T>(answer: Promise<T>): Promise<T> {
  if (!isOwnDoing()) return answer;
  const by = press;
  waitedFor += 1;
  try {
    return await answer;
  } finally {
    if (by === press) {
      waitedFor -= 1;
      actedAt = performance.now();
    }
  }
}
