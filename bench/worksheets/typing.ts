// Typing in copies of one sheet, and noticing when each key is in all the others.
import { setTimeout as sleep } from 'node:timers/promises';
import { create, real53, type PRNG } from 'lib0/prng';
import * as Y from 'yjs';
import { textAt } from '../../shared/learning/worksheets/document.ts';

/** A long text of the thought record. */
const FIELD = 'situation';
const LOST_AFTER_MS = 10_000;
const LOOK_EVERY_MS = 5;
/** So few at once that nobody's copy lags behind by more than them. */
const EDITS_AT_ONCE = 40;

interface Key {
  client: number;
  clock: number;
  at: number;
  missing: Set<Y.Doc>;
}

export interface Typed {
  /** From a key to it being in another copy, in ms: one for each key and each of the others. */
  times: number[];
  /** Those that did not come within ten seconds. */
  lost: number;
}

interface Stroke {
  /** In ms from the beginning. */
  at: number;
  /** How far into the text, from 0 to 1. */
  place: number;
}

/** Around so many keys a second, as unevenly as people type. */
function strokesOf(random: PRNG, { keys, seconds }: { keys: number; seconds: number }): Stroke[] {
  const strokes: Stroke[] = [];
  const gap = () => ((0.5 + real53(random)) * 1_000) / keys;
  for (let at = real53(random) * gap(); at < seconds * 1_000; at += gap()) strokes.push({ at, place: real53(random) });
  return strokes;
}

/** Everybody types `keys` letters a second for so many seconds, each letter at any place of the same text; the same moments and places for the same `seed`, which is not 0: from that one nothing random comes. */
export async function typeTogether(docs: readonly Y.Doc[], { keys, seconds, seed }: { keys: number; seconds: number; seed: number }): Promise<Typed> {
  const times: number[] = [];
  let waiting: Key[] = [];
  const look = (doc: Y.Doc) => {
    const now = performance.now();
    for (const { client, clock, at, missing } of waiting) {
      if (Y.getState(doc.store, client) > clock && missing.delete(doc)) times.push(now - at);
    }
    waiting = waiting.filter(({ missing }) => missing.size > 0);
  };
  const press = (doc: Y.Doc, place: number) => {
    const clock = Y.getState(doc.store, doc.clientID);
    waiting.push({ client: doc.clientID, clock, at: performance.now(), missing: new Set(docs.filter((other) => other !== doc)) });
    write(doc, place);
  };
  const stops = docs.map((doc) => {
    const listener = () => look(doc);
    // Not 'update': Yjs would encode each change for it.
    doc.on('afterTransaction', listener);
    return () => doc.off('afterTransaction', listener);
  });
  const random = create(seed);
  const typists = docs.map((doc) => ({ doc, strokes: strokesOf(random, { keys, seconds }) }));
  const startsAt = performance.now();
  await Promise.all(
    typists.map(async ({ doc, strokes }) => {
      for (const { at, place } of strokes) {
        await sleep(Math.max(0, startsAt + at - performance.now()));
        press(doc, place);
      }
    }),
  );
  const givenUpAt = performance.now() + LOST_AFTER_MS;
  while (waiting.length > 0 && performance.now() < givenUpAt) await sleep(LOOK_EVERY_MS);
  stops.forEach((stop) => stop());
  return { times, lost: waiting.reduce((sum, { missing }) => sum + missing.size, 0) };
}

/** In turn, until the sheet has had `edits` edits of a letter each and all have them. Throws where somebody does not get them. */
export async function fill(docs: readonly Y.Doc[], edits: number): Promise<void> {
  const random = create(edits);
  for (let turn = 0; editsOf(docs[0]!) < edits; turn += 1) {
    const doc = docs[turn % docs.length]!;
    for (let n = Math.min(EDITS_AT_ONCE, edits - editsOf(docs[0]!)); n > 0; n -= 1) write(doc, real53(random));
    await allHave(docs, editsOf(doc));
  }
}

async function allHave(docs: readonly Y.Doc[], edits: number): Promise<void> {
  const givenUpAt = performance.now() + LOST_AFTER_MS;
  while (docs.some((doc) => editsOf(doc) < edits)) {
    if (performance.now() > givenUpAt) throw new Error(`the copies have ${docs.map(editsOf).join(', ')} edits, not ${edits}`);
    await sleep(LOOK_EVERY_MS);
  }
}

/** Letters only come here, so their number is that of the edits. */
export const editsOf = (doc: Y.Doc): number => textAt(doc, FIELD).length;

function write(doc: Y.Doc, place: number): void {
  const text = textAt(doc, FIELD);
  text.insert(Math.floor(place * text.length), 'x');
}
