import unhomoglyph from 'unhomoglyph';

/**
 * Whether two names would be taken for each other: in other case, with other spaces and punctuation, composed or decomposed, or with
 * letters that look alike (Unicode's confusables, UTS #39, as they are written and in either case).
 */
export function areAlike(one: string, other: string): boolean {
  const theirs = looksOf(other);
  return looksOf(one).some((look) => theirs.includes(look));
}

function looksOf(name: string): string[] {
  const letters = bare(name);
  // A capital I is like a small l, whichever of them the table makes of the other.
  return [letters, letters.toLowerCase(), letters.toUpperCase()].map((written) => unhomoglyph(written).toLowerCase().replaceAll('l', 'i'));
}

/** The name, with a number where it is like one of `others`. */
export function toldApart(name: string, others: readonly string[]): string {
  const taken = new Set(others.flatMap(looksOf));
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name} (${number})`;
    if (!looksOf(candidate).some((look) => taken.has(look))) return candidate;
  }
}

/** What somebody whose first name is a facilitator's is offered instead: with the first letter of the last one, where there is one. */
export function withInitial(fullName: string): string {
  const [first = '', ...rest] = fullName.trim().split(/\s+/);
  const initial = [...(rest.at(-1) ?? '')][0];
  return initial ? `${first} ${initial.toUpperCase()}.` : first;
}

// A name of nothing but such characters is itself.
const bare = (name: string): string => name.normalize('NFKD').replace(/[\p{P}\p{Z}\p{C}]/gu, '') || name;
