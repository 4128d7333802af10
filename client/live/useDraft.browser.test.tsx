// Tried against these mutants, each caught: a draft that is not written down; one that is shown at another place; one that stays when it was
// sent; a browser that does not ask; drafts that outlive their session.
import { useState } from 'react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { beOwnedBy } from '#client/base/device/owner.ts';
import { askKeyBy } from '#client/base/device/seal.ts';
import { deviceStore } from '#client/base/device/deviceStore.ts';
import { draftsPlace } from '#client/base/device/places.ts';
import { Composer } from '#client/session/tools/chat/Composer.tsx';
import { show } from '#client/testing/show.tsx';
import { testLive } from '#client/testing/live.ts';
import { forgetDraftsBut } from './useDraft.ts';
import { LiveContext } from './useTool.ts';

const field = () => page.getByRole('textbox', { name: 'Write a message' });
const kept = async () => (await deviceStore<string>(draftsPlace).all()).map(({ value }) => value);
const wouldAsk = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));

let person = 0;
/** Somebody new at this device. */
function somebody() {
  askKeyBy(async () => btoa('0123456789abcdef0123456789abcdef'));
  beOwnedBy(`person-${++person}`);
}
const chat = (live = testLive().live, place = 'chat') => (
  <LiveContext value={live}>
    <Composer to="facilitators" place={place} />
  </LiveContext>
);

test('what somebody half wrote is there again after the page went, for them alone, and the browser asks before it goes', async () => {
  somebody();
  const first = await show(chat());
  expect(wouldAsk()).toBe(false);
  await field().fill('I wanted to say');
  expect(wouldAsk()).toBe(true);
  await expect.poll(kept).toEqual(['I wanted to say']);
  await first.unmount();
  expect(wouldAsk()).toBe(false);

  const again = await show(chat());
  await expect.element(field()).toHaveValue('I wanted to say');
  expect(wouldAsk()).toBe(true);
  await again.unmount();

  somebody();
  await show(chat());
  await expect.element(field()).toHaveValue('');
});

test('what was sent is no draft any more; what was refused stays one', async () => {
  somebody();
  const { live, willAnswer } = testLive();
  await show(chat(live));
  willAnswer({ refused: 'closed', say: 'The chat is closed.' });
  await field().fill('Thank you');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('The chat is closed.')).toBeVisible();
  await expect.poll(kept).toEqual(['Thank you']);
  willAnswer({ done: true });
  await userEvent.keyboard('{Enter}');
  await expect.element(field()).toHaveValue('');
  await expect.poll(kept).toEqual([]);
  expect(wouldAsk()).toBe(false);
});

test('words begun to one person are never shown where they would go to another', async () => {
  somebody();
  const { live } = testLive();
  function Chat() {
    const [place, setPlace] = useState('chat ana');
    return (
      <>
        <button onClick={() => setPlace(place === 'chat ana' ? 'chat everybody' : 'chat ana')}>Another reader</button>
        <div>{chat(live, place)}</div>
      </>
    );
  }
  await show(<Chat />);
  await field().fill('Only for you');
  await page.getByRole('button', { name: 'Another reader' }).click();
  await expect.element(field()).toHaveValue('');
  await page.getByRole('button', { name: 'Another reader' }).click();
  await expect.element(field()).toHaveValue('Only for you');
});

test('what was half written in a session goes when it is over, or when its person is in another one', async () => {
  somebody();
  await show(chat(testLive({}, { session: 'one' }).live));
  await field().fill('Half a sentence');
  await expect.poll(kept).toEqual(['Half a sentence']);
  await deviceStore<string>(draftsPlace).put('lesson 4', 'Mine');
  forgetDraftsBut('one');
  forgetDraftsBut('two');
  await expect.poll(kept).toEqual(['Mine']);
});
