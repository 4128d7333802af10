import { expect, test } from 'vitest';
import { initials } from './Face.tsx';

test.each([
  ['Ana', 'A'],
  ['ana maria lopez', 'AM'],
  ['  Ben ', 'B'],
  ['👩🏽‍🦰 Rosa', '👩🏽‍🦰R'],
  ['Éloïse', 'É'],
  ['', ''],
])('%j is %j', (name, letters) => {
  expect(initials(name)).toBe(letters);
});
