// Planted bugs this found: words of Arabic turned around by pdfkit's own cutting at spaces, brackets that were not mirrored, a flag lost.
import { create, type Font } from 'fontkit';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { faceFor, hanOf } from './fonts.ts';
import { lettersIn } from './letters.ts';
import { layOut } from './lines.ts';
import { drawPaper } from './paper.ts';
import { unpackWoff } from './woff.ts';

const WIDE = 1_000;
/** What stands on each line, from left to right, in the order in which it is given to a font. */
const seen = (text: string, width = WIDE) => layOut(text, width, 400).lines.map(({ runs }) => runs.map((run) => run.text).join('|'));
const drawn = (text: string) =>
  lettersIn(text, 400)
    .map((letter) => letter.drawn)
    .join('');

test.each([
  'Café, naïve, Ærø; Zażółć gęślą jaźń',
  'Привіт, як справи?',
  'Γειά σου',
  'Tiếng Việt ế ử',
  'مرحبا بالعالم، كيف حالك؟ ١٢٣',
  'اردو میں گچپژ',
  'שָׁלוֹם עולם',
  'नमस्ते दुनिया क्षत्रिय',
  'বাংলা ভাষা',
  'தமிழ் மொழி',
  'తెలుగు',
  'ગુજરાતી',
  'ਪੰਜਾਬੀ',
  'ಕನ್ನಡ',
  'മലയാളം',
  'සිංහල',
  'สวัสดี',
  'ລາວ',
  'ខ្មែរ',
  'မြန်မာ',
  'ქართული',
  'Հայերեն',
  'አማርኛ',
  '你好，世界',
  '您好嗎？謝謝',
  '今日は疲れました',
  '안녕하세요',
  '✓ ✔ ✅ ☐ ☑ ☒ → ← ★ ½ ≤ ≠ ① • … “”',
  '😀🙂❤️🌧👍🏽👩🏽‍🦰👨‍👩‍👧',
  '€ £ ¥ ₹ ₽ ₴ ₪',
])('%s: each letter has a font', (text) => {
  const { hasNamed } = layOut(text, WIDE, 400);
  expect(hasNamed).toBe(false);
  expect(layOut(text, WIDE, 700).hasNamed).toBe(false);
  // What stands on the page is not the empty box that a font draws for what it does not know.
  for (const run of layOut(text, WIDE, 400).lines.flatMap(({ runs }) => runs))
    for (const glyph of run.face.font.layout(run.text).glyphs) expect([run.text, glyph.id]).not.toEqual([run.text, 0]);
});

test('a sign that no font has stands as its number, and the page says what that is', async () => {
  expect(drawn('Egypt 𓀀!')).toBe('Egypt [U+13000]!');
  expect(layOut('Egypt 𓀀!', WIDE, 400).hasNamed).toBe(true);
  expect(layOut('[U+13000]', WIDE, 400).hasNamed).toBe(false);
  const pages = async (text: string) => (await drawPaper({ paragraphs: [{ text, size: 11 }], namedNote: 'Signs are named.', footer: () => '' })).length;
  expect(await pages('𓀀')).toBeGreaterThan(await pages('[U+13000]'));
});

test('flags stand as their letters, what directs text is not drawn, and nothing else is lost', () => {
  expect(drawn('🇺🇦')).toBe('UA');
  expect(drawn('a\u200fb\u202ec\u2066d\u0007')).toBe('abcd');
});

test('Arabic joins: the same letter has another shape in a word than alone', () => {
  const face = faceFor('ب', 400, 'chinese')!;
  const [alone] = face.font.layout('ب').glyphs;
  const word = face.font.layout('ببب').glyphs.map(({ id }) => id);
  expect(new Set([...word, alone!.id]).size).toBe(4);
});

test('Devanagari is shaped: a vowel sign that is written after stands before, and letters become one', () => {
  const { font } = faceFor('क', 400, 'chinese')!;
  const ids = (text: string) => font.layout(text).glyphs.map(({ id }) => id);
  expect(ids('कि').at(-1)).toBe(ids('क')[0]);
  expect(ids('क्ष')).toHaveLength(1);
});

test('each paragraph runs in the direction of its text', () => {
  expect(layOut('Hello\nمرحبا\nשלום\n12:30', WIDE, 400).lines.map(({ isRightToLeft }) => isRightToLeft)).toEqual([false, true, true, false]);
});

test('words of both directions stand in the order of UAX 9, brackets turned to their text', () => {
  // As a reader of the test file sees them is their editor's doing: each run is in the order in which its script is read.
  expect(seen('I met משה (אמר) at 5')).toEqual(['I met |(|אמר|) |משה| at 5']);
  expect(seen('אבג ABC 12 דהו')).toEqual(['דהו| |ABC 12| |אבג']);
  expect(seen('مرحبا (كيف) 12 و AB.')).toEqual(['.|AB| |و| |12| (|كيف|) |مرحبا']);
  expect(seen('a (b) אב, גד! c')).toEqual(['a (b) |גד| ,|אב|! c']);
});

test('the look of Chinese signs is that of the language around them', () => {
  expect(['漢字', '漢字です', '漢字입니다'].map(hanOf)).toEqual(['chinese', 'japanese', 'korean']);
  expect(new Set(['chinese', 'japanese', 'korean'].map((han) => faceFor('漢', 400, han as 'korean')!.key.slice(0, 12))).size).toBe(3);
});

test('Thai breaks between words, Chinese between signs, and a word wider than the page anywhere', () => {
  const thai = 'ฉันรู้สึกเหนื่อยมากวันนี้เพราะนอนไม่หลับเมื่อคืน';
  const words = new Set(Array.from(new Intl.Segmenter('th', { granularity: 'word' }).segment(thai), ({ index }) => index));
  let at = 0;
  for (const line of seen(thai, 10)) {
    expect(words.has(at)).toBe(true);
    at += line.replaceAll('|', '').length;
  }
  expect(seen('你好世界'.repeat(5), 5).length).toBeGreaterThan(3);
  for (const { width } of layOut('W'.repeat(500), 20, 400).lines) expect(width).toBeLessThanOrEqual(20);
  expect(seen('W'.repeat(500), 20).join('')).toBe('W'.repeat(500));
});

test('a font unpacked says the same as the packed one', () => {
  const packed = readFileSync(path.join(import.meta.dirname, '../../../node_modules/@fontsource/noto-sans-thai/files/noto-sans-thai-thai-400-normal.woff'));
  const [a, b] = [create(packed), create(unpackWoff(packed))] as [Font, Font];
  expect(b.layout('น้ำ').glyphs.map(({ id }) => id)).toEqual(a.layout('น้ำ').glyphs.map(({ id }) => id));
  expect(b.numGlyphs).toBe(a.numGlyphs);
});
