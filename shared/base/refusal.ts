type Nothing = Record<never, never>;

/** Something that was not done: a code with values, for programs. The sentence for the person is the client's. */
export interface Refusal<Code extends string = string, Values extends object = object> {
  refused: Code;
  values: Values;
}

/** Makes one kind of refusal. Part of what an endpoint promises (`refuses`), so that both ends know it. */
export interface RefusalKind<Code extends string = string, Values extends object = any> {
  (...values: keyof Values extends never ? [] : [Values]): Refusal<Code, Values>;
  code: Code;
  /** As HTTP answers it. */
  status: number;
}

/** Names a kind of refusal: `refusal<{ until: string }>()('stillOn')`. Values never quote what was sent or what is kept. */
export const refusal =
  <Values extends object = Nothing>() =>
  <const Code extends string>(code: Code, status = 409): RefusalKind<Code, Values> =>
    Object.assign((...[values]: unknown[]) => ({ refused: code, values: (values ?? {}) as Values }), { code, status });

/** Whether an outcome is a refusal. */
export const isRefusal = (outcome: unknown): outcome is Refusal => typeof outcome === 'object' && outcome !== null && 'refused' in outcome;

// What any endpoint may answer. "There is none", "another clinic's" and "not yours" are the same.
export const notThere = refusal()('notThere', 404);
export const forbidden = refusal()('forbidden', 403);
export const signedOut = refusal()('signedOut', 401);
export const signedInAlready = refusal()('signedInAlready', 409);
export const foreignPage = refusal()('foreignPage', 403);
/** `rule`: what is wrong, as a code; a sentence where a schema brings one of its own. */
export const badInput = refusal<{ field: string; rule: string }>()('badInput', 400);
export const tooLarge = refusal()('tooLarge', 413);
export const tooMany = refusal()('tooMany', 429);
/** `ref`: what to quote to support. */
export const fault = refusal<{ ref: string }>()('fault', 500);
/** Staff who have no second factor yet reach only the page that sets one up. */
export const factorFirst = refusal()('factorFirst', 403);
/** The sign-in is locked until a factor opens it. */
export const locked = refusal()('locked', 423);
/** It is asked once more whether it is really them. `by`: how they can prove it. */
export const proveAgain = refusal<{ by: 'code' | 'password' }>()('proveAgain', 403);
/** What any endpoint may answer beside its own: the door says it. */
export const common = [
  notThere,
  forbidden,
  signedOut,
  signedInAlready,
  foreignPage,
  badInput,
  tooLarge,
  tooMany,
  fault,
  factorFirst,
  locked,
  proveAgain,
] as const;
