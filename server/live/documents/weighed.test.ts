import * as encoding from 'lib0/encoding';
import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { tooMuchWork } from '#shared/live/documents/refusals.ts';
import { liveDocument } from './document.ts';
import { weighed } from './weighed.ts';

const CLIENT = 7;
const [HAS_RIGHT, TEXT] = [0x40, 4];

/** Letters that all stand at the start, each before another letter of the first word: Yjs compares each with all before it. */
function tangled(count: number, { from = 0, withWord = true } = {}): Uint8Array {
  const encoder = encoding.createEncoder();
  const first = withWord ? 0 : 2_000 + from;
  for (const n of [1, count + (withWord ? 1 : 0), CLIENT, first]) encoding.writeVarUint(encoder, n);
  if (withWord) {
    encoding.writeUint8(encoder, TEXT);
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarString(encoder, 'body');
    encoding.writeVarString(encoder, 'x'.repeat(2_000));
  }
  for (let n = 0; n < count; n += 1) {
    encoding.writeUint8(encoder, HAS_RIGHT | TEXT);
    encoding.writeVarUint(encoder, CLIENT);
    encoding.writeVarUint(encoder, (from + n) % 2_000);
    encoding.writeVarString(encoder, 'y');
  }
  encoding.writeVarUint(encoder, 0);
  return encoding.toUint8Array(encoder);
}

function open() {
  const stored: Uint8Array[] = [];
  const store = {
    read: () => ({ snapshots: [], updates: [] }),
    append: vi.fn(async ({ update }: { update: Uint8Array }) => void stored.push(update)),
    compact: async () => {},
  };
  return { stored, document: weighed(liveDocument({ id: 'sheet', session: null, store, onChange: () => {}, onFault: () => {}, gatherMs: 0 })) };
}

const ana = { member: 'ana' };
const typed = (text: string) => {
  const doc = new Y.Doc();
  doc.getText('body').insert(0, text);
  return Y.encodeStateAsUpdate(doc);
};

test('a change that would take Yjs the square of its size is refused, kept nowhere, and others write meanwhile', async () => {
  const { document, stored } = open();
  const refused = document.submit({ own: tangled(14_000) }, ana);
  expect(await document.submit({ own: typed('from a bystander') }, { member: 'ben' })).toMatchObject({ done: true });
  expect(await refused).toEqual(tooMuchWork);
  expect(stored).toHaveLength(1);
});

test('the same in many small pieces is refused as soon as what is there costs too much to be read again', async () => {
  const { document } = open();
  expect(await document.submit({ own: tangled(0) }, ana)).toMatchObject({ done: true });
  let [taken, answer] = [0, {} as unknown];
  while (taken < 40_000) {
    answer = await document.submit({ own: tangled(400, { from: taken, withWord: false }) }, ana);
    if (answer === tooMuchWork) break;
    taken += 400;
  }
  expect(answer).toEqual(tooMuchWork);
}, 60_000);

test('a long honest text and a sheet of many changes are taken, in the order in which they were sent', async () => {
  const { document, stored } = open();
  const doc = new Y.Doc();
  const sent: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => sent.push(update));
  doc.getText('body').insert(0, 'a long story '.repeat(20_000));
  doc.getText('body').insert(0, 'and ');
  const answers = await Promise.all(sent.map((own) => document.submit({ own }, ana)));
  expect(answers).toMatchObject([{ done: true }, { done: true }]);
  const copy = new Y.Doc();
  for (const update of stored) Y.applyUpdate(copy, update);
  expect(copy.getText('body').toString()).toBe(doc.getText('body').toString());
});
