import { afterAll, expect, test } from 'vitest';
import { isRefusal } from '#shared/base/refusal.ts';
import { papersBusy, tooLongForPaper } from '#shared/learning/sheets/api.ts';
import { createPaperMaker, type PaperLimits, type PaperMaker } from './paperMaker.ts';
import type { PaperSheet } from './pdf.ts';

const generous: PaperLimits = { milliseconds: 60_000, megabytes: 384, waiting: 12, waitingOfOne: 2 };
const makers: PaperMaker[] = [];
const makerWith = (limits: Partial<PaperLimits> = {}) => {
  const maker = createPaperMaker({ ...generous, ...limits });
  makers.push(maker);
  return maker;
};
afterAll(() => Promise.all(makers.map((maker) => maker.close())));

/** A thread needs longer to open the fonts than for most sheets: one for all that it may survive. */
const patient = makerWith();

const sheetSaying = (answer: string): PaperSheet => ({
  title: 'Thought record',
  owner: 'Ana',
  changedAt: new Date(0),
  clinicPhone: '555',
  blocks: [{ kind: 'answer', address: 'a', label: 'What happened', answer }],
});
const isPdf = (made: unknown) => Buffer.isBuffer(made) && made.subarray(0, 5).toString() === '%PDF-';

// Each of these would take a writer that lays out a word as a whole for ever; 1 MB is what a sheet may hold.
test.each([
  ['one word of 40,000 letters', 'W'.repeat(40_000)],
  ['one Arabic word of 40,000 letters', 'م'.repeat(40_000)],
  ['one Hindi word of 4,000 syllables', 'क्ष'.repeat(4_000)],
  ['40,000 brackets', '('.repeat(40_000)],
  ['a letter under 20,000 accents', `a${'\u0301'.repeat(20_000)}`],
  ['5,000 changes of direction', 'אa'.repeat(5_000)],
])('%s is made, or refused in words; the thread that hears of it goes on meanwhile', async (_, text) => {
  let turns = 0;
  const bystander = setInterval(() => (turns += 1), 5);
  const made = await patient.make(sheetSaying(text), 'ana');
  clearInterval(bystander);
  expect(isRefusal(made) ? made : isPdf(made)).toEqual(isRefusal(made) ? tooLongForPaper() : true);
  expect(turns).toBeGreaterThan(10);
});

test('a sheet that takes too long is refused, its thread ended, and the next sheet is made', async () => {
  const maker = makerWith({ milliseconds: 1_500 });
  expect(await maker.make(sheetSaying('many words '.repeat(60_000)), 'ana')).toEqual(tooLongForPaper());
  expect(isPdf(await maker.make(sheetSaying('Short.'), 'ana'))).toBe(true);
});

test('a sheet that takes too much memory is refused, and the same maker makes the next', async () => {
  const maker = makerWith({ megabytes: 40 });
  expect(await maker.make(sheetSaying('many words '.repeat(200_000)), 'ana')).toEqual(tooLongForPaper());
  expect(isPdf(await maker.make(sheetSaying('Short.'), 'ana'))).toBe(true);
});

test('few wait at a time, and of one person fewer still', async () => {
  const maker = makerWith({ waiting: 2, waitingOfOne: 2 });
  const all = ['ana', 'ana', 'ana', 'ben', 'cai'].map((by) => maker.make(sheetSaying('Short.'), by));
  const made = await Promise.all(all);
  expect(made.map((one) => (isRefusal(one) ? one : 'made'))).toEqual(['made', 'made', papersBusy(), 'made', papersBusy()]);
});

test('who waits when the server stops is told', async () => {
  const maker = makerWith();
  const all = [maker.make(sheetSaying('One'), 'ana'), maker.make(sheetSaying('Two'), 'ben')];
  await maker.close();
  expect(await Promise.all(all)).toEqual([papersBusy(), papersBusy()]);
});
