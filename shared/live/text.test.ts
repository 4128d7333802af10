import { describe, expect, it } from 'vitest';
import { line, lineOrNothing, paragraph } from './text.ts';

describe('typed text', () => {
  it('is trimmed and bounded', () => {
    expect(line(5).parse('  Ana ')).toBe('Ana');
    expect(line(5).safeParse('   ').success).toBe(false);
    expect(line(5).safeParse('Anabel').success).toBe(false);
    expect(lineOrNothing(5).parse('  ')).toBe('');
  });

  it('keeps names and scripts of the world as they are', () => {
    for (const name of ['Zoë', 'Nguyễn', 'محمد', 'שרה', '美咲', 'O’Neill', 'می‌نا', '👩‍🦰 Jo']) expect(line(40).parse(name)).toBe(name);
  });

  it('takes line breaks only where there may be several lines', () => {
    expect(paragraph(20).parse('one\ntwo')).toBe('one\ntwo');
    expect(line(20).safeParse('one\ntwo').success).toBe(false);
  });

  it('refuses what would rearrange the words around it', () => {
    for (const odd of ['\u202Eevil', 'a\u0000b', '\u2067x', '\u001b[31m']) {
      expect(line(20).safeParse(odd).success).toBe(false);
      expect(paragraph(20).safeParse(odd).success).toBe(false);
    }
  });
});
