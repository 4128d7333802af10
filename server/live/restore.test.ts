// Tried against these mutants, each caught: an old shape taken as it is; every tool of an older snapshot begun anew; shapes not written.
import { expect, test } from 'vitest';
import { newSession } from '#shared/session/session.ts';
import { restore, savedState } from './restore.ts';

const saved = (snapshot: unknown) => ({ snapshot, facts: [], latest: {}, seq: 7, lastAt: null });
const session = newSession('group');

test('a session comes back as it was written', () => {
  const shared = { ...session, tools: { ...session.tools, screen: { sharers: ['ana'], asked: [] } } };
  expect(restore('group', saved(structuredClone(savedState(shared)))).state).toEqual(shared);
});

test('written before an update, a tool whose state has another shape by now begins anew; the others go on', () => {
  const { roster, tools } = structuredClone(savedState(session));
  const hands = { ...session.tools.hands, marker: 'as it was' };
  const { state } = restore('group', saved({ roster, tools: { ...tools, hands, screen: { sharer: 'ana', asked: null } } }));
  expect(state.tools.screen).toEqual(session.tools.screen);
  expect(state.tools.hands).toEqual(hands);
});
