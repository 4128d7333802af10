import { z } from 'zod';

// Direction overrides would let one person's words rearrange what stands around them.
const inOneLine = /^[^\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]*$/u;
const inLines = /^(?:[^\p{Cc}\u202A-\u202E\u2066-\u2069]|[\n\t])*$/u;

/** One line somebody typed: trimmed, 1 to `max` characters, nothing invisible that changes how it reads. */
export const line = (max: number) => filled(max).regex(inOneLine, oddCharacters);

/** One line that may be left empty: trimmed, up to `max` characters. */
export const lineOrNothing = (max: number) => z.string().trim().max(max, tooLong(max)).regex(inOneLine, oddCharacters);

/** What somebody wrote, line breaks included: trimmed, 1 to `max` characters. */
export const paragraph = (max: number) => filled(max).regex(inLines, oddCharacters);

const filled = (max: number) => z.string().trim().min(1, 'Please write something.').max(max, tooLong(max));

const oddCharacters = 'Please use plain letters, numbers and punctuation.';
const tooLong = (max: number) => `Please keep it to ${max} characters.`;
