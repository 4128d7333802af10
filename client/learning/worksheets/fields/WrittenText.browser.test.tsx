import { afterEach, beforeEach, expect, test } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import * as Y from 'yjs';
import { textAt } from '#shared/learning/worksheets/document.ts';
import type { Field } from '#shared/learning/worksheets/field.ts';
import { commit, compose } from '../../../testing/compose.ts';
import { show } from '../../../testing/show.tsx';
import { SheetForm } from '../SheetForm.tsx';

const fields: Field[] = [
  { type: 'long', key: 'situation', label: 'Situation' },
  { type: 'text', key: 'name', label: 'Name' },
  { type: 'text', key: 'feeling', label: 'Feeling', suggestions: ['calm', 'sad'] },
];
const keys = ['situation', 'name', 'feeling'] as const;
type Key = (typeof keys)[number];

/** Mine is on the screen; theirs is what everybody else has. What I write goes there at once, and back. */
let mine: Y.Doc;
let theirs: Y.Doc;
/** What the others were shown, one after the other. */
let seen: string[];

beforeEach(() => {
  [mine, theirs, seen] = [new Y.Doc(), new Y.Doc(), []];
  mine.on('update', (update: Uint8Array, origin: unknown) => origin !== 'server' && Y.applyUpdate(theirs, update, 'server'));
  theirs.on('update', (update: Uint8Array, origin: unknown) => origin !== 'server' && Y.applyUpdate(mine, update, 'server'));
});
afterEach(() => {
  mine.destroy();
  theirs.destroy();
});

const others = (key: Key) => textAt(theirs, key);
const box = (key: Key) => document.querySelector<HTMLInputElement | HTMLTextAreaElement>(`#field-${key} :is(input, textarea)`)!;

async function begin(key: Key, text = '', caret = text.length) {
  others(key).insert(0, text);
  await show(<SheetForm doc={mine} template={{ fields }} />);
  others(key).observe(() => seen.push(others(key).toString()));
  box(key).focus();
  box(key).setSelectionRange(caret, caret);
}

test.each(keys)('%s: a word is composed while somebody else writes before it, and comes out as it was meant', async (key) => {
  await begin(key, 'Ben: ');
  await compose('n', 'ni');
  others(key).insert(0, 'Hey ');
  await compose('nih', 'niha', 'nihao');
  expect(seen).toEqual(['Hey Ben: ']);
  expect(box(key).value).toBe('Ben: nihao');
  await commit('你好');
  await expect.poll(() => others(key).toString()).toBe('Hey Ben: 你好');
  expect(box(key).value).toBe('Hey Ben: 你好');
  expect(box(key).selectionStart).toBe('Hey Ben: 你好'.length);
});

test('Japanese: a word is composed in the middle of a text, over words that somebody else takes away', async () => {
  await begin('situation', 'one two three', 3);
  await compose('k', 'か', 'かん');
  others('situation').delete(0, 4);
  others('situation').insert(0, 'Z ');
  await compose('かんじ', '漢字');
  await commit('漢字');
  await expect.poll(() => others('situation').toString()).toBe('漢字Z two three');
  await commit('!');
  await expect.poll(() => others('situation').toString()).toBe('漢字!Z two three');
});

test('Korean: syllable follows syllable, others write between any two', async () => {
  await begin('situation');
  for (const [half, whole] of [
    ['ㅎ', '한'],
    ['ㄱ', '국'],
    ['ㅇ', '어'],
  ] as const) {
    await compose(half);
    others('situation').insert(others('situation').length, '.');
    await compose(whole);
    await commit(whole);
  }
  await expect.poll(() => others('situation').toString().replaceAll('.', '')).toBe('한국어');
  expect(seen.some((text) => /[ㅎㄱㅇ]/.test(text))).toBe(false);
});

test('Android: every word is composed, and one of an older text is taken up again', async () => {
  await begin('situation', '> ');
  for (const word of ['I', 'feel', 'tierd']) {
    await compose(...Array.from(word, (_, at) => word.slice(0, at + 1)));
    others('situation').insert(0, '-');
    await commit(word);
    await userEvent.keyboard(' ');
  }
  await expect.poll(() => others('situation').toString()).toBe('---> I feel tierd ');
  // A tap on a word makes it the composed one, a suggestion replaces it.
  const at = box('situation').value.indexOf('tierd');
  await cdp().send('Input.imeSetComposition', { text: 'tierd', selectionStart: 5, selectionEnd: 5, replacementStart: at, replacementEnd: at + 5 });
  others('situation').insert(0, 'Oh ');
  await commit('tired');
  await expect.poll(() => others('situation').toString()).toBe('Oh ---> I feel tired ');
});

test('a word that is given up leaves what others wrote meanwhile', async () => {
  await begin('name', 'x');
  await compose('n', 'ni');
  others('name').insert(1, 'y');
  await compose('');
  await commit('');
  await expect.poll(() => box('name').value).toBe('xy');
  expect(others('name').toString()).toBe('xy');
});

test('who leaves the field in the middle of a word has written it', async () => {
  await begin('situation');
  await compose('ni', 'nihao');
  others('situation').insert(0, 'A');
  box('name').focus();
  await expect.poll(() => others('situation').toString()).toMatch(/^(Anihao|nihaoA)$/);
  expect(box('situation').value).toBe(others('situation').toString());
});

test('a sheet that is closed in the middle of a word keeps it', async () => {
  others('situation').insert(0, 'so ');
  const shown = await show(<SheetForm doc={mine} template={{ fields }} />);
  box('situation').focus();
  box('situation').setSelectionRange(3, 3);
  await compose('ti', 'tired');
  await shown.unmount();
  expect(others('situation').toString()).toBe('so tired');
});

test('undo takes back one’s own last words and no one else’s, also after others wrote there; redo brings them again', async () => {
  await begin('situation', 'Hello. ');
  await userEvent.keyboard('Mine');
  others('situation').insert(0, 'Theirs. ');
  others('situation').insert(others('situation').length, ' End');
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.poll(() => others('situation').toString()).toBe('Theirs. Hello.  End');
  expect(box('situation').selectionStart).toBe('Theirs. Hello. '.length);
  await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
  await expect.poll(() => others('situation').toString()).toBe('Theirs. Hello. Mine End');
  expect(box('situation').value).toBe(others('situation').toString());
});

test('undo where one has written nothing changes nothing', async () => {
  await begin('situation', 'Hello');
  others('situation').insert(5, ' you');
  await userEvent.keyboard('{Control>}z{/Control}');
  box('situation').dispatchEvent(new InputEvent('beforeinput', { inputType: 'historyUndo', bubbles: true, cancelable: true }));
  expect(others('situation').toString()).toBe('Hello you');
});

test('undo by the browser’s menu is the same undo', async () => {
  await begin('name', 'Ana ');
  await userEvent.keyboard('and Ben');
  others('name').insert(0, '» ');
  box('name').dispatchEvent(new InputEvent('beforeinput', { inputType: 'historyUndo', bubbles: true, cancelable: true }));
  await expect.poll(() => others('name').toString()).toBe('» Ana ');
});

test('undo of a composed word takes back the word', async () => {
  await begin('situation', 'A ');
  await compose('n', 'nihao');
  others('situation').insert(0, 'B ');
  await commit('你好');
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.poll(() => others('situation').toString()).toBe('B A ');
});

test('a suggestion that is chosen while a word is composed takes its place', async () => {
  await begin('feeling');
  await compose('c', 'ca');
  await page.getByRole('option', { name: 'calm' }).click();
  await expect.poll(() => others('feeling').toString()).toBe('calm');
  expect(box('feeling').value).toBe('calm');
});
