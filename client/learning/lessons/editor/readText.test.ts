import { expect, test } from 'vitest';
import { newLesson } from './newLesson.ts';
import { placeOfLine, readText } from './readText.ts';

test('what a new lesson begins with can be read', () => {
  expect(readText(newLesson).mistake).toBeNull();
});

test('a mistake is told by its line, and the line is found in the text', () => {
  const broken = newLesson.replace('| Fact | Anybody', '| Fakt | Anybody');
  const { mistake } = readText(broken);
  expect(mistake?.say).toContain('a group that is not named above');
  const { from, to } = placeOfLine(broken, mistake!.line);
  expect(broken.slice(from, to)).toBe('- It rained | Fakt | Anybody could check it.');
});
