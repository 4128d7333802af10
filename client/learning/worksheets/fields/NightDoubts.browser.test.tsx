import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import * as Y from 'yjs';
import { show } from '#client/testing/show.tsx';
import { inRow, readSheet, setValue, writeSheet } from '#shared/learning/worksheets/document.ts';
import { sleepDiary } from '#shared/learning/worksheets/templates/logs.ts';
import type { SheetRow } from '#shared/learning/worksheets/values.ts';
import { SheetForm } from '../SheetForm.tsx';

afterEach(() => page.viewport(1024, 768));

const right = { date: '2026-11-30', bedtime: '22:30', lights_out: '23:00', minutes_to_sleep: 30, awakenings: 20, final_wake: '06:00', out_of_bed: '06:30' };
function diary(slip: object): Y.Doc {
  const doc = new Y.Doc();
  writeSheet(doc, sleepDiary, { nights: [{ id: 'a', values: { ...right, ...slip } }] });
  return doc;
}
const nightIn = (doc: Y.Doc) => (readSheet(doc, sleepDiary)['nights'] as SheetRow[])[0]!.values;

test('noon for midnight is asked about, nothing is worked out meanwhile, and one press mends it', async () => {
  await page.viewport(320, 640);
  const doc = diary({ lights_out: '12:00' });
  show(<SheetForm doc={doc} template={sleepDiary} />);
  await expect.element(page.getByText(/Lights out.*did you mean .*12:00.*midnight/)).toBeVisible();
  await expect.element(page.getByRole('status', { name: 'Slept', exact: true })).toHaveTextContent('Fills itself in.');
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  await page.getByRole('button', { name: 'Yes, change it' }).click();
  expect(nightIn(doc)).toMatchObject({ lights_out: '00:00' });
  await expect.element(page.getByRole('status', { name: 'Slept', exact: true })).toHaveTextContent('310 minutes');
  await expect.element(page.getByText(/did you mean/)).not.toBeInTheDocument();
});

test('an order that no slip explains is said; a night that may well be is left in peace', async () => {
  const doc = diary({ out_of_bed: '05:45' });
  show(<SheetForm doc={doc} template={sleepDiary} />);
  await expect.element(page.getByText(/These times do not fit together/)).toBeVisible();
  setValue(doc, `${inRow('nights', 'a')}out_of_bed`, '06:30');
  await expect.element(page.getByText(/These times do not fit together/)).not.toBeInTheDocument();
});
