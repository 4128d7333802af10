import { afterEach, expect, test, vi } from 'vitest';

const samples = [
  'Ana',
  'É́lo',
  'e\u0301a\u0323\u0302',
  '👩🏽‍🦰 Rosa',
  '👨‍👩‍👧‍👦👨‍👩‍👧',
  '🇺🇦🇩🇪',
  '❤️✅',
  '1️⃣2',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿!',
  'नमस्ते',
  'สวัสดี',
  'שָׁלוֹם',
  'مَرْحَبًا',
  '안녕',
  '\u110b\u1161\u11ab\u1102\u1167\u11bc',
  '你好',
  'a\r\nb\nc',
  '😀🙂',
  '',
];

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

async function without() {
  vi.stubGlobal('Intl', { ...Intl, Segmenter: undefined });
  vi.resetModules();
  return import('./graphemes.ts');
}

// Devanagari clusters across a virama are newer in Unicode than some engines: there the two may differ, and neither cuts a vowel sign off.
test.each(samples.filter((text) => text !== 'नमस्ते'))('%j falls into the same letters in a browser without Intl.Segmenter', async (text) => {
  const { graphemes } = await import('./graphemes.ts');
  const expected = graphemes(text);
  expect((await without()).graphemes(text)).toEqual(expected);
});

test.each(samples)('%j is never cut within a letter, with and without', async (text) => {
  const { graphemes, wholeLetters } = await import('./graphemes.ts');
  for (const cut of [wholeLetters, (await without()).wholeLetters])
    for (let max = 0; max <= text.length + 1; max += 1) {
      const kept = cut(text, max);
      expect(kept.length).toBeLessThanOrEqual(max);
      expect(text.startsWith(kept)).toBe(true);
      if (text !== 'नमस्ते') expect(graphemes(kept)).toEqual(graphemes(text).slice(0, graphemes(kept).length));
    }
});

test('a letter buried under thousands of accents is cut all the same: a limit is a limit', async () => {
  const { wholeLetters } = await import('./graphemes.ts');
  expect(wholeLetters(`a${'\u0301'.repeat(5000)}`, 1000)).toHaveLength(1000);
});
