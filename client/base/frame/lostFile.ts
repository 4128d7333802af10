const RELOADED_LATELY_MS = 30_000;

/** Whether a page broke because a file of it did not arrive, by what Chromium, Firefox, Safari and Vite say of it. */
export const isLostFile = (error: unknown): boolean =>
  error instanceof Error && /dynamically imported module|importing a module script|preload css/i.test(error.message);

/**
 * Whether a page that broke is loaded anew by itself: a file was lost, as when a phone changes from Wi-Fi to its mobile network, and this was
 * not tried just before. Takes when it was (ms since the epoch, as it was kept) and the time now. Browsers remember for as long as a page is
 * open that a module could not be had, so that only loading it anew helps.
 */
export const loadsAnew = (error: unknown, lately: string | null, now: number): boolean => isLostFile(error) && !(now - Number(lately) < RELOADED_LATELY_MS);
