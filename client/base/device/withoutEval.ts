// First of all: zod would else try whether it may make code from text. It may not (the policy of our pages), and the browser reports each try as an error.
// What `z.config({ jitless: true })` writes, without zod: most pages do well without it.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
export {};
