import { Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { CharactersLeft } from '#client/base/design/CharactersLeft.tsx';
import { EmptyState } from '#client/base/design/EmptyState.tsx';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { Week } from '#client/learning/practice/Week.tsx';
import { Spread } from '#client/session/tools/checkin/Spread.tsx';
import { FeelingWord } from '#client/session/tools/checkin/FeelingWord.tsx';
import { Results } from '#client/session/tools/poll/Results.tsx';
import { show } from './show.tsx';
import { translatePage } from './translator.ts';

const TODAY = '2026-11-30';
const none = () => {};

/** Each: before and after, and what only one of them says. */
const changes: Record<string, readonly [before: ReactNode, after: ReactNode, gone: RegExp, there: RegExp]> = {
  'a week': [<Week days={[]} today={TODAY} />, <Week days={[{ day: TODAY, outcome: 'done' }]} today={TODAY} />, /The week is open/, /1 of the last 7 days/],
  moods: [<Spread spread={[7, 0, 0]} />, <Spread spread={[0, 9, 0]} />, /7/, /9/],
  'a feeling': [<FeelingWord word="" onChange={none} />, <FeelingWord word="mine" onChange={none} />, /No word/, /mine/],
  'answers of a poll': [
    <Results poll={{ kind: 'single', options: ['Tea', 'Milk'], ends: { low: '', high: '' } }} results={{ answers: 5, counts: [5, 0], words: [] }} />,
    <Results poll={{ kind: 'single', options: ['Tea', 'Milk'], ends: { low: '', high: '' } }} results={{ answers: 8, counts: [5, 3], words: [] }} />,
    /5 answers/,
    /8 answers/,
  ],
  'letters left': [<CharactersLeft text="" max={20} />, <CharactersLeft text={'x'.repeat(23)} max={20} />, /nothing to be gone/, /3/],
  'one thing for another': [<EmptyState title="Nobody waits" />, <Text>Ana waits</Text>, /Nobody waits/, /Ana waits/],
};

test.each(Object.entries(changes))('on a translated page %s goes on telling the truth', async (_name, [before, after, gone, there]) => {
  function Changing() {
    const [isAfter, setAfter] = useState(false);
    return (
      <>
        <div data-testid="part">{isAfter ? after : before}</div>
        <button type="button" id="go-on" onClick={() => setAfter(true)}>
          Go on
        </button>
      </>
    );
  }
  const { unmount } = await show(<Changing />);
  const end = translatePage();
  (document.getElementById('go-on') as HTMLButtonElement).click();
  await expect.poll(() => page.getByTestId('part').element().textContent).toMatch(there);
  expect(page.getByTestId('part').element().textContent).not.toMatch(gone);
  await unmount();
  end();
});

test('what people are called and wrote is not translated', async () => {
  await show(
    <Text>
      <TheirWords>Hope</TheirWords>
    </Text>,
  );
  const end = translatePage();
  expect(page.getByText('Hope').element().textContent).toBe('Hope');
  end();
});
