import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { choiceField, readRemembered, remember, switchField, textField } from './remembered.ts';

const fields = { isOn: switchField(true), name: textField, size: choiceField(['m', 'l'], 'm') };
const first = { isOn: true, name: null, size: 'm' };

beforeEach(() => {
  const held = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => held.set(key, value),
    removeItem: (key: string) => held.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

test('what was remembered is there again, and nothing else', () => {
  expect(readRemembered('captions', fields)).toEqual(first);
  remember('captions', { isOn: false, name: 'Ana', size: 'l', more: 1 });
  expect(readRemembered('captions', fields)).toEqual({ isOn: false, name: 'Ana', size: 'l' });
});

test.each(['null', '7', '"x"', '[]', 'no json', '{"isOn":"yes","name":7,"size":"xxl"}'])('what is not as it should be is as at first: %s', (stored) => {
  const spy = vi.spyOn(localStorage, 'getItem').mockReturnValue(stored);
  expect(readRemembered('captions', fields)).toEqual(first);
  expect(spy).toHaveBeenCalled();
});

test('one wrong field costs no other', () => {
  remember('captions', { isOn: 3, name: 'Ana', size: 'l' });
  expect(readRemembered('captions', fields)).toEqual({ isOn: true, name: 'Ana', size: 'l' });
});
