import { Modal } from '@mantine/core';
import { useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { asked } from '../../live/ownDoing.ts';
import { useOffKeys } from '../call/useOffKeys.ts';
import { areShortcutsOn, useShortcuts } from '../room/shortcuts.ts';
import { show } from '../../testing/show.tsx';
import { useTakenFocus } from './takenFocus.ts';

const pressed = vi.fn();
const commanded = vi.fn();
const wrote = vi.fn();
beforeEach(() => vi.clearAllMocks());

/** What a server or a facilitator does to the page while somebody types. */
type Change = 'none' | 'removed' | 'disabled' | 'readOnly' | 'hidden' | 'dialogOpens' | 'dialogCloses' | 'otherField';
let change: (to: Change) => void = () => undefined;

function Place({ begin, isRich = false }: { begin: Change; isRich?: boolean }) {
  const [now, setNow] = useState<Change>(begin);
  change = setNow;
  useTakenFocus();
  useShortcuts(true, { mic: commanded, camera: commanded, hand: commanded, people: commanded, shortcuts: commanded });
  const field = isRich ? (
    <div key="rich" aria-label="Sheet" role="textbox" tabIndex={0} contentEditable={now !== 'readOnly'} suppressContentEditableWarning />
  ) : (
    <textarea aria-label="Sheet" disabled={now === 'disabled'} readOnly={now === 'readOnly'} />
  );
  return (
    <>
      <button onClick={pressed}>Leave</button>
      <input aria-label="Chat" onInput={wrote} />
      {now !== 'removed' && now !== 'otherField' && begin !== 'dialogOpens' && <div hidden={now === 'hidden'}>{field}</div>}
      {now === 'otherField' && <input aria-label="Note" ref={(input) => input?.focus()} onInput={wrote} />}
      <Modal opened={now === 'dialogOpens'} onClose={pressed} title="A question" transitionProps={{ duration: 0 }}>
        {begin === 'dialogOpens' ? <textarea aria-label="Sheet" data-autofocus /> : null}
        <button data-autofocus={begin === 'dialogOpens' ? undefined : true} onClick={pressed}>
          Yes
        </button>
      </Modal>
    </>
  );
}

const typed = () => userEvent.keyboard('movieph? {Enter}{ }');
async function nothingHappened() {
  expect(commanded).not.toHaveBeenCalled();
  expect(pressed).not.toHaveBeenCalled();
  expect(wrote).not.toHaveBeenCalled();
}

for (const kind of ['removed', 'disabled', 'readOnly', 'hidden', 'dialogOpens', 'otherField'] as const) {
  test(`what somebody goes on typing does nothing after their field was taken away: ${kind}`, async () => {
    await show(<Place begin="none" />);
    await page.getByRole('textbox', { name: 'Sheet' }).click();
    await userEvent.keyboard('The ');
    change(kind);
    await expect.poll(() => document.activeElement?.getAttribute('aria-label') !== 'Sheet' || kind === 'readOnly').toBe(true);
    if (kind === 'dialogOpens') await expect.element(page.getByRole('button', { name: 'Yes' })).toHaveFocus();
    await typed();
    await nothingHappened();
    // The next pointer is their own again, and so is what they press then.
    await page.getByRole('button', { name: kind === 'dialogOpens' ? 'Yes' : 'Leave' }).click();
    expect(pressed).toHaveBeenCalledOnce();
    if (kind !== 'dialogOpens') await userEvent.keyboard('m');
    expect(commanded).toHaveBeenCalledTimes(kind === 'dialogOpens' ? 0 : 1);
  });
}

test('a right to write that ends leaves the focus in the text, and its letters are still no commands', async () => {
  await show(<Place begin="none" isRich />);
  await page.getByRole('textbox', { name: 'Sheet' }).click();
  await userEvent.keyboard('The ');
  change('readOnly');
  await expect.poll(() => document.querySelector('[contenteditable=true]')).toBe(null);
  await typed();
  await nothingHappened();
});

test('a dialog that others close leads the keys nowhere, not to the button that opened it', async () => {
  await show(<Place begin="dialogOpens" />);
  await expect.element(page.getByRole('dialog').getByRole('textbox')).toHaveFocus();
  (page.getByRole('dialog').getByRole('textbox').element() as HTMLElement).click();
  await userEvent.keyboard('The ');
  change('none');
  await expect.poll(() => document.querySelector('[role=dialog]')).toBe(null);
  (page.getByRole('button', { name: 'Leave' }).element() as HTMLElement).focus();
  await typed();
  await nothingHappened();
});

test('a field that was entered and not yet written in counts as well', async () => {
  await show(<Place begin="none" />);
  await page.getByRole('textbox', { name: 'Sheet' }).click();
  change('removed');
  await expect.poll(() => document.activeElement).toBe(document.body);
  await typed();
  await nothingHappened();
});

test('Tab is the way on by keyboard', async () => {
  await show(<Place begin="none" />);
  await page.getByRole('textbox', { name: 'Sheet' }).click();
  await userEvent.keyboard('The ');
  change('removed');
  await expect.poll(() => document.activeElement).toBe(document.body);
  await typed();
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
  await expect.element(page.getByRole('textbox', { name: 'Chat' })).toHaveFocus();
  await userEvent.keyboard('hm');
  expect(wrote).toHaveBeenCalledTimes(2);
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}{Enter}');
  expect(pressed).toHaveBeenCalledOnce();
});

test('who closes something themself goes on with the keys, also where the answer takes its time', async () => {
  let answer: () => void = () => undefined;
  function Own() {
    const [isOpen, setOpen] = useState(true);
    useTakenFocus();
    useShortcuts(true, { mic: commanded });
    return isOpen ? <button onClick={() => void asked(new Promise<void>((done) => (answer = done))).then(() => setOpen(false))}>Close the board</button> : null;
  }
  await show(<Own />);
  await page.getByRole('button', { name: 'Close the board' }).click();
  const now = performance.now.bind(performance);
  vi.spyOn(performance, 'now').mockImplementation(() => now() + 60_000);
  answer();
  await expect.poll(() => document.activeElement).toBe(document.body);
  await userEvent.keyboard('m');
  expect(commanded).toHaveBeenCalledOnce();
  vi.mocked(performance.now).mockRestore();
});

test('single letters are off until somebody switches them on; the list of keys can always be had', async () => {
  function Room() {
    useShortcuts(areShortcutsOn(), { mic: commanded, shortcuts: pressed });
    return null;
  }
  localStorage.removeItem('hearth.shortcuts');
  await show(<Room />);
  await userEvent.keyboard('m?');
  expect(commanded).not.toHaveBeenCalled();
  expect(pressed).toHaveBeenCalledOnce();
});

test('a letter switches a device off, and none on', async () => {
  const [toggleMic, toggleCamera] = [vi.fn(), vi.fn()];
  const own = { isStarting: { mic: false, camera: false }, toggleMic, toggleCamera };
  function Room({ isOn }: { isOn: boolean }) {
    useShortcuts(true, useOffKeys({ ...own, isOn: { mic: isOn, camera: isOn } }));
    return null;
  }
  const room = await show(<Room isOn={false} />);
  await userEvent.keyboard('mv');
  expect(toggleMic).not.toHaveBeenCalled();
  expect(toggleCamera).not.toHaveBeenCalled();
  await room.unmount();
  await show(<Room isOn />);
  await userEvent.keyboard('mv');
  expect(toggleMic).toHaveBeenCalledOnce();
  expect(toggleCamera).toHaveBeenCalledOnce();
});
