/** This page's own name, under which it is not told of what it did itself. */
export const PAGE: string = globalThis.crypto?.randomUUID?.() ?? String(Math.random());
