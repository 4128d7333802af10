// @vitest-environment node
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { FROM_SERVER, onOwnUpdate } from './ownUpdates.ts';

const lettersOf = (doc: Y.Doc) => doc.getText('body').toString();

function follower() {
  const [doc, copy] = [new Y.Doc(), new Y.Doc()];
  const stop = onOwnUpdate(doc, (update) => Y.applyUpdate(copy, update));
  return { doc, copy, stop };
}
function fromServer(doc: Y.Doc, words: string) {
  const server = new Y.Doc();
  server.getText('body').insert(0, words);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(server), FROM_SERVER);
}

test('tells what is written here, and nothing that the server has', () => {
  const { doc, copy, stop } = follower();
  doc.getText('title').insert(0, 'first');
  fromServer(doc, 'theirs');
  doc.getText('title').insert(0, 'then ');
  expect(copy.getText('title').toString()).toBe('then first');
  expect(lettersOf(copy)).toBe('');
  stop();
  doc.getText('title').insert(0, 'after the end ');
  expect(copy.getText('title').toString()).toBe('then first');
});

test('tells what an editor writes in answer to a change from the server', () => {
  const { doc, copy } = follower();
  doc.getText('body').observe((_, { origin }) => {
    if (origin === FROM_SERVER) doc.getText('notes').insert(0, 'tidied up');
  });
  fromServer(doc, 'theirs');
  fromServer(doc, 'and more');
  expect(copy.getText('notes').toString()).toBe('tidied uptidied up');
  expect(lettersOf(copy)).toBe('');
});

test('nobody listens while a change from the server is taken in, so that it is not encoded again', () => {
  const { doc } = follower();
  doc.getText('title').insert(0, 'mine');
  let listened: boolean | null = null;
  doc.on('afterTransaction', () => (listened = doc._observers.has('update')));
  fromServer(doc, 'theirs');
  expect(listened).toBe(false);
});
