/** Where the service worker keeps what a participant needs of their own without a connection. */
const OWN_CACHE = 'hearth-own';

/** Nothing of anybody stays in this browser: at sign-out. Where the browser has no such store, there is nothing. */
export const forgetOwnCopies = async (): Promise<void> => void (await globalThis.caches?.delete(OWN_CACHE).catch(() => false));
