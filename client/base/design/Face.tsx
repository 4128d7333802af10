import { Avatar } from '@mantine/core';
import { graphemes } from './graphemes.ts';

const tints = ['pine', 'clay', 'gray'] as const;

/** A person without a picture: the first letters of their name. Decorative, as the name stands beside it. */
export function Face({ name, size = 56 }: { name: string; size?: number | string }) {
  return (
    <Avatar
      aria-hidden
      translate="no"
      dir="auto"
      size={size}
      radius="50%"
      color={tints[tintOf(name)] ?? 'pine'}
      variant="filled"
      style={{ userSelect: 'none' }}
    >
      {initials(name)}
    </Avatar>
  );
}

/** The first letters of the first two words, as people see letters (an emoji or an accent stays whole), and the number that tells a name from one like it. */
export function initials(name: string): string {
  const [, called, number] = /^(.+) \((\d+)\)$/su.exec(name) ?? [];
  return called === undefined ? lettersOf(name) : `${graphemes(called.trim())[0]?.toLocaleUpperCase() ?? ''}${number}`;
}

function lettersOf(name: string): string {
  const words = name
    .trim()
    .split(/\s+/)
    .slice(0, isWrittenWithoutInitials(name) ? 1 : 2);
  return words.map((word) => graphemes(word)[0]?.toLocaleUpperCase() ?? '').join('');
}

/** Two letters side by side would join in Arabic, and say another syllable in Hindi, Chinese or Korean: one sign stands for such a name. */
const isWrittenWithoutInitials = (name: string) =>
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(
    name,
  );

const tintOf = (name: string): number => [...name].reduce((sum, letter) => sum + letter.codePointAt(0)!, 0) % tints.length;
