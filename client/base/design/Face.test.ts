import { expect, test } from 'vitest';
import { initials } from './Face.tsx';

test.each([
  ['Ana', 'A'],
  ['ana maria lopez', 'AM'],
  ['  Ben ', 'B'],
  ['👩🏽‍🦰 Rosa', '👩🏽‍🦰R'],
  ['Éloïse', 'É'],
  ['محمد علي', 'م'],
  ['दीपिका पादुकोण', 'दी'],
  ['王小明', '王'],
  ['김 민수', '김'],
  ['דוד לוי', 'דל'],
  ['Ольга Іванова', 'ОІ'],
  ['Ana (2)', 'A2'],
  ['Maria K. (12)', 'M12'],
  ['', ''],
])('%j is %j', (name, letters) => {
  expect(initials(name)).toBe(letters);
});
