// Tried against these mutants, each caught: lines never fade; somebody who came later reads what was said before; the
// line being typed stays when its captioner is gone; people elsewhere read along; the lines grow without end.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stage, walk, walks, type Inputs } from '../testing/stage.ts';
import { captions } from './captions.ts';

const say = (room: ReturnType<typeof stage<typeof captions>>, text: string, speaker: string | null = null) => room.order('cap', 'caption', { text, speaker });

test('everybody here reads along, also what is still being typed', () => {
  const room = stage(captions);
  expect(room.view('ana')).toEqual({ isCaptioned: true, lines: [], typing: [] });
  room.order('cap', 'type', { text: 'Good eve' });
  expect(room.view('ana').typing).toEqual(['Good eve']);
  say(room, 'Good evening', 'fay');
  expect(room.view('ben')).toMatchObject({ lines: [{ speaker: 'fay', text: 'Good evening' }], typing: [] });
  expect(room.order('ana', 'caption', { text: 'x', speaker: null })).toMatchObject({ refused: 'forbidden' });
  room.happen({ type: 'seatMoved', member: 'ben', place: 'aside', at: room.now });
  expect(room.view('ben')).toEqual({ isCaptioned: false, lines: [], typing: [] });
});

test('the last few lines only, for a short while, and not what was said before one came', () => {
  expect(captions.journal).toBe('nothing');
  const room = stage(captions);
  for (let i = 1; i <= 8; i += 1) say(room, `line ${i}`);
  expect(room.view('ana').lines.map(({ text }: { text: string }) => text)).toEqual([3, 4, 5, 6, 7, 8].map((i) => `line ${i}`));
  room.now += 1;
  room.sit('late');
  expect(room.view('late').lines).toEqual([]);
  room.pass(50_000);
  expect(room.state.lines).toEqual([]);
});

test('a captioner who drops out leaves no half line behind', () => {
  const room = stage(captions);
  room.order('cap', 'type', { text: 'half a' });
  room.drop('cap');
  expect(room.state.typing).toEqual({});
  expect(room.view('ana').isCaptioned).toBe(false);
});

const inputs: Inputs<typeof captions> = {
  caption: (_, [a, b]) => ({ text: `words ${a}`, speaker: [null, 'ana', 'gone'][b! % 3] }),
  type: (_, [a]) => ({ text: a! % 3 === 0 ? '' : `typing ${a! % 5}` }),
  tick: () => ({}),
};
test('any walk: few lines, in order, none older than a minute; the same when replayed', () =>
  fc.assert(
    fc.property(walks(), (steps) => {
      const room = stage(captions);
      say(room, 'welcome');
      walk(room, inputs, steps, () => {
        const { lines } = room.state;
        expect(lines.length).toBeLessThanOrEqual(6);
        expect(lines.map(({ at }) => at)).toEqual(lines.map(({ at }) => at).sort((a, b) => a - b));
        for (const { at } of lines) expect(room.now - at).toBeLessThan(60_000);
      });
      expect(room.replayed()).toEqual(room.state);
    }),
  ));
