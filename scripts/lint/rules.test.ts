import { Linter, type Rule } from 'eslint';
import tseslint from 'typescript-eslint';
import { expect, it } from 'vitest';
import { figures } from './figures.ts';
import { textFields } from './textFields.ts';

/** What a rule says of a page with this in it. */
function saidBy(rule: Rule.RuleModule, part: string): (string | undefined)[] {
  const config = {
    files: ['**/*.tsx'],
    languageOptions: { parser: tseslint.parser },
    plugins: { hearth: { rules: { rule } } },
    rules: { 'hearth/rule': 'error' },
  };
  return new Linter().verify(`export const part = ${part};`, config as Linter.Config, 'part.tsx').map(({ messageId }) => messageId);
}

it('finds times and bare counts that a browser would translate', () => {
  const found = (part: string) => saidBy(figures, part);
  expect(found('<span>{clockTime(at)}</span>')).toEqual(['alone']);
  expect(found('<li>{count > 0 && count}</li>')).toEqual(['alone']);
  expect(found('<b>{poll.count ?? 0}</b>')).toEqual(['alone']);
  expect(found("<p>{t('since', { time: clockTime(at) })}</p>")).toEqual(['within']);
  expect(found("isDue ? t('due') : t('at', { time: isToday ? clockTime(at) : null })")).toEqual(['within']);
  expect(found('<Figure>{clockTime(at)}</Figure>')).toEqual([]);
  expect(found('<Text translate="no">{count}</Text>')).toEqual([]);
  expect(found("<Saying>{(theirs) => t('since', { time: theirs(clockTime(at)) })}</Saying>")).toEqual([]);
  expect(found("<div aria-label={t('since', { time: clockTime(at) })} />")).toEqual([]);
  expect(found("<p>{t('people', { count })}</p>")).toEqual([]);
});

it('finds fields whose words would run left to right only', () => {
  const found = (part: string) => saidBy(textFields, part);
  expect(found('<input value={words} />')).toEqual(['bare']);
  expect(found('<input type="search" />')).toEqual(['bare']);
  expect(found('<textarea />')).toEqual(['bare']);
  expect(found('<div contentEditable />')).toEqual(['bare']);
  expect(found('<TagsInput />')).toEqual(['unknown']);
  expect(found('<TextInput dir="ltr" />')).toEqual(['direction']);
  expect(found('<TextInput label="Name" />')).toEqual([]);
  expect(found('<textarea dir="auto" />')).toEqual([]);
  expect(found('<input type="range" />')).toEqual([]);
});
