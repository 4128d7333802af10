// Tried against these mutants, each caught: who is not chosen writes; a copy shown to facilitators is read by the group, a group's from
// other rooms; what was taken back, or whose owner left, keeps its document; others write in a copy, or take it back; a sheet's id in a
// facilitator's view; a second row for a sheet begun twice.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptOf } from '../../learning/worksheets/excerpt.ts';
import { worksheetExample } from '../testing/worksheetExample.ts';
import { stage, walk, walks, type Inputs } from '../testing/stage.ts';
import type { Mode, Shown } from './state.ts';
import { worksheet } from './worksheet.ts';

const template = worksheetExample((path) => `a ${path}`);
const opened = (mode: Mode, writers: readonly string[] | null = null) => {
  const room = stage(worksheet);
  room.order('fay', 'open', { template, mode, writers });
  return room;
};
type Room = ReturnType<typeof opened>;
const which = (room: Room) => ({ worksheet: room.state!.id });
const documents = (room: Room) => worksheet.documents!(room.state, room.roster);
const move = (room: Room, member: string, place: string) => room.happen({ type: 'seatMoved', member, place, at: room.now });

describe('together', () => {
  test('all at the place write in one document, or those who were chosen', () => {
    const room = opened('together');
    expect(documents(room)).toEqual([
      {
        id: room.state!.id,
        readers: ['fay', 'finn', 'ana', 'ben', 'cleo', 'dan', 'eve', 'cap'],
        writers: ['fay', 'finn', 'ana', 'ben', 'cleo', 'dan', 'eve'],
        isKept: false,
      },
    ]);
    room.order('finn', 'letWrite', { ...which(room), writers: ['ben', 'ana', 'ben'] });
    expect(documents(room)[0]!.writers).toEqual(['fay', 'finn', 'ana', 'ben']);
    expect(room.view('ana').shared.mayWrite).toBe(true);
    expect(room.view('cleo').shared.mayWrite).toBe(false);
    expect(room.view('cap').shared.mayWrite).toBe(false);
    move(room, 'ana', 'aside:1');
    expect(room.view('ana')).toBeNull();
    expect(documents(room)[0]!.readers).not.toContain('ana');
    expect(room.order('ana', 'begin', which(room))).toMatchObject({ refused: 'notOwn' });
    room.order('fay', 'close', which(room));
    expect(documents(room)).toEqual([]);
  });

  test('a facilitator keeps it while it is open, or as it is closed: a row names its worksheet, nobody who wrote, and everybody is told', () => {
    const room = opened('together');
    const { id } = room.state!;
    const rowsOf = (isSaved: boolean) => worksheet.keeps!({ type: 'savedChanged', isSaved, at: room.now }, { state: room.state, roster: room.roster });
    expect(rowsOf(false)).toEqual([]);
    expect(rowsOf(true)).toEqual([
      { table: 'documentKept', document: id, title: 'a title', worksheet: { id: 'an_example', version: 1 }, place: 'main', openedAt: room.now, closedAt: null },
    ]);
    expect(room.order('ana', 'save', { ...which(room), isSaved: true })).toMatchObject({ refused: 'forbidden' });
    room.order('finn', 'save', { ...which(room), isSaved: true });
    for (const member of ['fay', 'ana', 'cap']) expect(room.view(member).isSaved).toBe(true);
    expect(documents(room)).toMatchObject([{ id, isKept: true }]);
    expect(rowsOf(true)).toEqual([]);
    expect(rowsOf(false)).toEqual([{ table: 'documentDropped', document: id }]);
    expect(worksheet.keeps!({ type: 'closed', at: room.now + 5 }, { state: room.state, roster: room.roster })).toMatchObject([
      { table: 'documentKept', openedAt: room.now, closedAt: room.now + 5 },
    ]);
    expect(room.order('fay', 'close', which(room))).toEqual([{ type: 'closed', at: room.now }]);
    room.order('fay', 'open', { template, mode: 'together', writers: null });
    expect(room.order('fay', 'close', { ...which(room), isSaved: true })).toEqual([
      { type: 'savedChanged', isSaved: true, at: room.now },
      { type: 'closed', at: room.now },
    ]);
  });

  test('in a side room it is kept only while all who were in it are there to see it, and never only as it closes', () => {
    const room = stage(worksheet);
    for (const member of ['fay', 'ana']) move(room, member, 'aside:1');
    room.order('fay', 'open', { template, mode: 'together', writers: null });
    const keep = () => room.order('fay', 'save', { ...which(room), isSaved: true });
    expect(room.order('fay', 'close', { ...which(room), isSaved: true })).toMatchObject({ refused: 'tellFirst' });
    room.drop('ana');
    expect(keep()).toMatchObject({ refused: 'tellFirst' });
    room.comeBack('ana');
    expect(keep()).toMatchObject([{ type: 'savedChanged' }]);
    expect(room.view('ana').isSaved).toBe(true);
    expect(room.order('fay', 'close', { ...which(room), isSaved: true })).toMatchObject([{ type: 'closed' }]);
  });

  test('what is not one sheet for all is not kept for all', () => {
    for (const mode of ['own', 'rooms'] as const) {
      const room = opened(mode);
      expect(room.order('fay', 'save', { ...which(room), isSaved: true })).toMatchObject({ refused: 'notTogether' });
      expect(room.order('fay', 'close', { ...which(room), isSaved: true })).toMatchObject({ refused: 'notTogether' });
      expect(worksheet.keeps!({ type: 'savedChanged', isSaved: true, at: room.now }, { state: room.state, roster: room.roster })).toEqual([]);
      expect(room.state).not.toBeNull();
    }
  });

  test('one at a time; a stale command reaches no other', () => {
    const room = opened('together');
    const first = which(room);
    expect(room.order('finn', 'open', { template, mode: 'own', writers: null })).toMatchObject({ refused: 'worksheetOpen' });
    expect(room.order('fay', 'open', { template: { ...template, fields: [] }, mode: 'own', writers: null })).toMatchObject({
      refused: 'badInput',
      say: expect.stringContaining('fields'),
    });
    room.order('fay', 'close', first);
    room.order('fay', 'open', { template, mode: 'together', writers: null });
    expect(room.order('fay', 'close', first)).toEqual([]);
    expect(room.order('fay', 'letWrite', { ...first, writers: [] })).toMatchObject({ refused: 'noWorksheet' });
  });
});

describe('one for each person', () => {
  const withSheet = () => {
    const room = opened('own');
    room.order('ana', 'begin', which(room));
    return room;
  };
  const show = (room: Room, to: Shown['to'], field: string | null = 'situation', member = 'ana') => room.order(member, 'show', { ...which(room), field, to });

  test('a sheet is its owner’s alone: facilitators see how far it is and not which', () => {
    const room = withSheet();
    expect(room.order('ana', 'begin', which(room))).toEqual([]);
    const { sheet } = room.state!.own[0]!;
    expect(room.view('ana')).toMatchObject({ own: sheet, mayBegin: true });
    expect(worksheet.keeps!({ type: 'begun', member: 'ben', sheet: 'new', at: 5 }, { state: room.state, roster: room.roster })).toEqual([
      { table: 'sheetBegun', member: 'ben', sheet: 'new', worksheet: 'an_example', version: 1, at: 5 },
    ]);
    expect(worksheet.keeps!({ type: 'begun', member: 'ana', sheet: 'new', at: 5 }, { state: room.state, roster: room.roster })).toEqual([]);
    room.order('ana', 'progress', { ...which(room), answered: 1, total: 3 });
    expect(room.view('fay').progress).toEqual([{ member: 'ana', answered: 1, total: 3 }]);
    for (const other of ['fay', 'finn', 'ben', 'cap']) expect(JSON.stringify(room.view(other))).not.toContain(sheet);
    expect(room.order('ben', 'progress', { ...which(room), answered: 1, total: 3 })).toMatchObject({ refused: 'noSheet' });
    expect(room.order('ana', 'progress', { ...which(room), answered: 4, total: 3 })).toMatchObject({ refused: 'badProgress' });
    expect(documents(room)).toEqual([]);
  });

  test('what is shown has a document of its own for its audience, written by its owner; taken back it is gone', () => {
    const room = withSheet();
    expect(show(room, 'facilitators', 'nothing')).toMatchObject({ refused: 'noField' });
    expect(show(room, 'facilitators', 'head')).toMatchObject({ refused: 'noField' });
    expect(show(room, 'facilitators', null, 'ben')).toMatchObject({ refused: 'noSheet' });
    show(room, 'facilitators');
    show(room, 'group', null);
    const [first, second] = room.state!.shown;
    expect(documents(room)).toMatchObject([
      { id: first!.id, readers: ['fay', 'finn', 'ana'], writers: ['ana'], isKept: false },
      { id: second!.id, readers: ['fay', 'finn', 'ana', 'ben', 'cleo', 'dan', 'eve'], writers: ['ana'], isKept: false },
    ]);
    expect(room.view('ben').shown).toEqual([{ id: second!.id, member: 'ana', field: null, to: 'group' }]);
    // It stays with those it was shown to, wherever its owner goes.
    move(room, 'ana', 'breakout:1');
    move(room, 'ben', 'breakout:1');
    expect(documents(room)[1]!.readers).not.toContain('ben');
    expect(room.view('ben').shown).toEqual([]);
    expect(room.order('cleo', 'takeBack', { ...which(room), shown: second!.id })).toEqual([]);
    room.order('ana', 'takeBack', { ...which(room), shown: second!.id });
    expect(documents(room).map(({ id }) => id)).toEqual([first!.id]);
    room.happen({ type: 'seatFreed', member: 'ana', why: 'left', at: room.now });
    expect(documents(room)).toEqual([]);
    expect(room.state!.own).toHaveLength(1);
  });

  test('an excerpt has the question and the names of the rows it is about, and nothing else', () => {
    expect(excerptOf(template, 'situation').fields.map(({ key }) => key)).toEqual(['situation']);
    expect(excerptOf(template, 'after').fields).toMatchObject([{ key: 'feelings', fields: [{ key: 'name' }] }, { key: 'after' }]);
    expect(excerptOf(template, null)).toBe(template);
  });
});

test('one for each room: its people have it, also back in the main room; facilitators read all', () => {
  const room = opened('rooms');
  expect(room.view('ana').shared).toBeNull();
  move(room, 'ana', 'breakout:a');
  move(room, 'ben', 'breakout:b');
  move(room, 'finn', 'breakout:b');
  expect(documents(room)).toMatchObject([
    { readers: ['fay', 'finn', 'ana'], writers: ['ana'] },
    { readers: ['fay', 'finn', 'ben'], writers: ['finn', 'ben'] },
  ]);
  move(room, 'ana', 'main');
  expect(room.view('ana').shared).toEqual({ document: documents(room)[0]!.id, mayWrite: true });
  expect(room.view('cleo').shared).toBeNull();
  expect(room.view('fay').rooms).toMatchObject([{ members: ['ana'] }, { members: ['ben'] }]);
  move(room, 'ana', 'breakout:b');
  expect(documents(room)[0]!.readers).not.toContain('ana');
});

const inputs: Inputs<typeof worksheet> = {
  open: (_, [a]) => ({ template, mode: ['together', 'own', 'own', 'rooms'][a! % 4], writers: a! % 3 ? null : ['ana', 'ben'] }),
  letWrite: (state, [a]) => ({ worksheet: state?.id ?? 'x', writers: a! % 2 ? null : ['cleo'] }),
  save: (state, [a]) => ({ worksheet: state?.id ?? 'x', isSaved: a! % 2 === 0 }),
  close: (state, [a]) => ({ worksheet: a! % 7 === 0 ? (state?.id ?? 'x') : 'x' }),
  begin: (state) => ({ worksheet: state?.id ?? 'x' }),
  progress: (state, [a]) => ({ worksheet: state?.id ?? 'x', answered: a! % 3, total: 2 }),
  show: (state, [a, b]) => ({ worksheet: state?.id ?? 'x', field: a! % 3 ? 'situation' : null, to: b! % 2 ? 'group' : 'facilitators' }),
  takeBack: (state, [a]) => ({ worksheet: state?.id ?? 'x', shown: state?.shown[a! % Math.max(1, state.shown.length)]?.id ?? 'x' }),
};
test('any walk: whoever writes also reads; views and documents agree; nobody’s own sheet is named to another; the same when replayed', () =>
  fc.assert(
    fc.property(walks(), fc.constantFrom<Mode>('together', 'own', 'rooms'), (steps, mode) => {
      const room = opened(mode);
      walk(room, inputs, steps, () => {
        const plans = documents(room);
        expect(new Set(plans.map(({ id }) => id)).size).toBe(plans.length);
        for (const { readers, writers } of plans)
          expect(writers.filter((writer) => room.roster.seats.some(({ id }) => id === writer) && !readers.includes(writer))).toEqual([]);
        for (const { id, role } of room.roster.seats) {
          const view = room.view(id);
          const readable = plans.filter(({ readers }) => readers.includes(id)).map((plan) => plan.id);
          const named = view ? [...(view.shared ? [view.shared.document] : []), ...view.shown.map((one: Shown) => one.id)] : [];
          expect(role === 'facilitator' ? readable : readable.toSorted()).toEqual(role === 'facilitator' ? expect.arrayContaining(named) : named.toSorted());
          if (view?.shared) expect(plans.find((plan) => plan.id === view.shared.document)!.writers.includes(id)).toBe(view.shared.mayWrite);
          for (const own of room.state?.own ?? []) if (own.member !== id) expect(JSON.stringify(view)).not.toContain(`"${own.sheet}"`);
        }
      });
      expect(room.replayed()).toEqual(room.state);
    }),
  ));
