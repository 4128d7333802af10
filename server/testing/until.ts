const AGAIN_AFTER_MS = 10;
const GIVE_UP_AFTER_MS = 20_000;

/** Asks again and again until `look` gives something truthy, and gives it. Throws when that does not happen within `giveUpAfterMs`. */
export async function until<T>(look: () => T | Promise<T>, what = 'what was waited for', giveUpAfterMs = GIVE_UP_AFTER_MS): Promise<NonNullable<T>> {
  const deadline = performance.now() + giveUpAfterMs;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (performance.now() > deadline) throw new Error(`${what} did not happen`);
    await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS));
  }
}
