/** Letters as people see them: an accent, a flag or a family of emoji is one. Firefox before 125 has no `Intl.Segmenter`. */
export function graphemes(text: string): string[] {
  if (typeof Intl.Segmenter !== 'function') return text.match(CLUSTER) ?? [];
  // eslint-disable-next-line compat/compat -- asked for above
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

let segmenter: Intl.Segmenter | undefined;

// Close to Unicode's rule (UAX 29): two letters of a flag; Korean syllables in pieces; a sign with its accents and whatever is joined on.
const mark = String.raw`[\p{M}\p{Emoji_Modifier}\u200c\u{e0020}-\u{e007f}]`;
const CLUSTER = new RegExp(
  String.raw`\r\n|\p{RI}\p{RI}|[\u1100-\u115f]*(?:[\u1160-\u11a7]+|[\uac00-\ud7a3][\u1160-\u11a7]*)[\u11a8-\u11ff]*${mark}*|.(?:${mark}|\u200d\p{Extended_Pictographic}|\u200d(?=[\p{M}]))*(?:\u200d(?!.))?`,
  'gsu',
);

/** The longest beginning of `text` of at most `max` units (as `maxLength` counts them) that ends with a whole letter. */
export function wholeLetters(text: string, max: number): string {
  if (text.length <= max) return text;
  // A letter is never that long; what is longer is a chain of accents, which may be cut.
  const near = text.slice(0, max + LETTER_MAX);
  let end = 0;
  for (const letter of graphemes(near)) {
    if (end + letter.length > max) return text.slice(0, end > 0 || letter.length < LETTER_MAX ? end : max);
    end += letter.length;
  }
  return text.slice(0, end);
}

const LETTER_MAX = 64;
