// Whether what somebody says of where they are could send help there; no schema, so that no page brings one.
const LETTERS_MIN = 6;
const onTheWay = /\b(?:on|in|at) (?:the|a|my|an) (?:bus|train|subway|metro|tram|plane|ferry|car|taxi|uber|lyft|cab)\b|\b(?:am|while|still) driving\b|\bdriving (?:home|to|from)\b|\bon (?:the|my) (?:way|road|highway)\b/i;

/** missing: no address can be in it. onTheWay: they are in something that moves. Null: it may be an address. */
export function problemOfWhere(text: string): 'missing' | 'onTheWay' | null {
  if ((text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < LETTERS_MIN) return 'missing';
  return onTheWay.test(text) && !/\bparked\b/i.test(text) ? 'onTheWay' : null;
}
