import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { create, type Font } from 'fontkit';
import { allowNullAnchors } from './nullAnchors.ts';
import { unpackWoff } from './woff.ts';

export type Weight = 400 | 700;

/** One file of letters. */
export interface Face {
  /** What a page calls it. */
  key: string;
  bytes: Buffer;
  font: Font;
}

const { resolve } = createRequire(import.meta.url);

// In the order they are asked. Each is cut into files by what is written with them; `unicode.json` says which file has what.
const LETTERS = [
  'noto-sans',
  'noto-sans-hebrew',
  'noto-sans-arabic',
  'noto-sans-devanagari',
  'noto-sans-bengali',
  'noto-sans-gujarati',
  'noto-sans-gurmukhi',
  'noto-sans-tamil',
  'noto-sans-telugu',
  'noto-sans-kannada',
  'noto-sans-malayalam',
  'noto-sans-sinhala',
  'noto-sans-thai',
  'noto-sans-lao',
  'noto-sans-khmer',
  'noto-sans-myanmar',
  'noto-sans-georgian',
  'noto-sans-armenian',
  'noto-sans-ethiopic',
];
const SIGNS = ['noto-sans-symbols-2', 'noto-sans-symbols', 'noto-sans-math'];
const EMOJI = 'noto-emoji';
/** One sign has three looks: that of the language around it. */
const HAN = { chinese: 'noto-sans-sc', japanese: 'noto-sans-jp', korean: 'noto-sans-kr' };
export type Han = keyof typeof HAN;

/** Whose look signs have that Chinese, Japanese and Korean share: told by the letters that only one of them writes. */
export function hanOf(text: string): Han {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'japanese';
  return /\p{Script=Hangul}/u.test(text) ? 'korean' : 'chinese';
}

interface Slice {
  file: string;
  ranges: readonly (readonly [number, number])[];
}

const known = new Map<string, readonly Slice[]>();
const opened = new Map<string, Face>();
const isUnseen = /^[\p{Default_Ignorable_Code_Point}\p{Emoji_Modifier}]$/u;
const SKIN = /\p{Emoji_Modifier}/u;

/** The file that has every code point of a letter; null where none has. Opens what it needs and keeps it open. */
export function faceFor(letter: string, weight: Weight, han: Han): Face | null {
  const points = Array.from(letter).filter((sign) => !isUnseen.test(sign) || SKIN.test(letter[0] ?? ''));
  const codes = points.map((sign) => sign.codePointAt(0)!);
  const first = codes[0];
  if (first === undefined) return null;
  for (const family of familiesFor(letter, han)) {
    for (const { file, ranges } of slicesOf(family)) {
      if (!ranges.some(([from, to]) => first >= from && first <= to)) continue;
      const face = open(file, weight);
      if (codes.every((code) => face.font.hasGlyphForCodePoint(code))) return face;
    }
  }
  return null;
}

function familiesFor(letter: string, han: Han): string[] {
  const chinese = [HAN[han], ...Object.values(HAN).filter((family) => family !== HAN[han])];
  const isPicture = letter.includes('\ufe0f') || /^\p{Emoji_Presentation}/u.test(letter);
  return isPicture ? [EMOJI, ...LETTERS, ...SIGNS, ...chinese] : [...LETTERS, ...SIGNS, EMOJI, ...chinese];
}

function slicesOf(family: string): readonly Slice[] {
  const found = known.get(family);
  if (found) return found;
  const folder = path.dirname(resolve(`@fontsource/${family}/package.json`));
  const ranges = JSON.parse(readFileSync(path.join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  const slices = Object.entries(ranges).map(([name, covered]) => ({
    file: path.join(folder, 'files', `${family}-${name.replace(/[[\]]/g, '')}`),
    ranges: covered.split(',').map(rangeOf),
  }));
  known.set(family, slices);
  return slices;
}

/** 'U+1f6d9' or 'U+0000-00FF'. */
function rangeOf(text: string): [number, number] {
  const [from, to] = text
    .replace(/^U\+/i, '')
    .split('-')
    .map((code) => Number.parseInt(code, 16));
  return [from!, to ?? from!];
}

function open(file: string, weight: Weight): Face {
  const wanted = `${file}-${weight}-normal.woff`;
  const found = opened.get(wanted);
  if (found) return found;
  // Signs come in one weight.
  const name = existsSync(wanted) ? wanted : `${file}-400-normal.woff`;
  const bytes = unpackWoff(readFileSync(name));
  const face = { key: path.basename(name, '.woff'), bytes, font: create(bytes) as Font };
  allowNullAnchors(face.font);
  opened.set(wanted, face);
  return face;
}
