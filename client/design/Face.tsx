import { Avatar } from '@mantine/core';

const tints = ['pine', 'clay', 'gray'] as const;

/** A person without a picture: the first letters of their name. Decorative, as the name stands beside it. */
export function Face({ name, size = 56 }: { name: string; size?: number | string }) {
  return (
    <Avatar aria-hidden size={size} radius="50%" color={tints[tintOf(name)] ?? 'pine'} variant="filled" style={{ userSelect: 'none' }}>
      {initials(name)}
    </Avatar>
  );
}

/** The first letters of the first two words, as people see letters (an emoji or an accent stays whole). */
export function initials(name: string): string {
  const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return name
    .trim()
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...letters.segment(word)][0]?.segment.toLocaleUpperCase() ?? '')
    .join('');
}

const tintOf = (name: string): number => [...name].reduce((sum, letter) => sum + letter.codePointAt(0)!, 0) % tints.length;
