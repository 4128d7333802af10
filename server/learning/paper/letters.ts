import { faceFor, hanOf, type Face, type Han, type Weight } from './fonts.ts';

/** A letter as it is drawn. */
export interface Letter {
  /** Where it stands in the text. */
  at: number;
  /** What is drawn: other than the text where no font has it. */
  drawn: string;
  face: Face;
  /** Part of the number that stands for a sign no font has. */
  isNamed: boolean;
}

type Drawn = Omit<Letter, 'at'>;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** A letter under hundreds of accents is drawn in pieces: shaping it takes as long as the square of them. */
const LETTER_MAX = 32;
const LONG_LETTER = new RegExp(`.{1,${LETTER_MAX}}`, 'gsu');
const FLAG = /^\p{RI}\p{RI}$/u;
// Tabs and all that directs text without being seen. What joins letters is no part of it.
const DIRECTIONS = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** The letters of a line, each with a font that has it. One that no font has is drawn as its number: [U+13000]. */
export function lettersIn(text: string, weight: Weight): Letter[] {
  const han = hanOf(text);
  const letters: Letter[] = [];
  for (const { segment, index } of graphemes.segment(text)) {
    const parts = segment.length > LETTER_MAX ? segment.match(LONG_LETTER)! : [segment];
    const drawn = parts.flatMap((part) =>
      drawnAs(
        part.replace(DIRECTIONS, (sign) => (sign === '\t' ? ' ' : '')),
        weight,
        han,
      ),
    );
    for (const one of drawn) letters.push({ ...one, at: index });
  }
  return letters;
}

const remembered = new Map<string, readonly Drawn[]>();
const REMEMBERED_MAX = 5_000;

function drawnAs(letter: string, weight: Weight, han: Han): readonly Drawn[] {
  const key = `${weight}${han}${letter}`;
  const found = remembered.get(key);
  if (found) return found;
  const made = look(letter, weight, han);
  if (remembered.size >= REMEMBERED_MAX) remembered.clear();
  remembered.set(key, made);
  return made;
}

function look(letter: string, weight: Weight, han: Han): readonly Drawn[] {
  if (letter === '') return [];
  const whole = FLAG.test(letter) ? null : faceFor(letter, weight, han);
  if (whole) return [{ drawn: letter, face: whole, isNamed: false }];
  const composed = letter.normalize('NFC');
  if (composed !== letter) return look(composed, weight, han);
  // A family whose people are in different files, a flag, an accent of another font: sign by sign.
  return Array.from(letter).flatMap((sign): Drawn[] => {
    if (/^[\p{Default_Ignorable_Code_Point}\p{Emoji_Modifier}]$/u.test(sign)) return [];
    const plain = /^\p{RI}$/u.test(sign) ? String.fromCodePoint(sign.codePointAt(0)! - 0x1f1e6 + 0x41) : sign;
    const face = faceFor(plain, weight, han);
    return face
      ? [{ drawn: plain, face, isNamed: false }]
      : Array.from(nameOf(sign), (one) => ({ drawn: one, face: faceFor(one, weight, han)!, isNamed: true }));
  });
}

/** What stands for a sign that cannot be drawn. */
const nameOf = (sign: string): string => `[U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`;
