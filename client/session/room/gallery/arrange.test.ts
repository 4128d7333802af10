import { describe, expect, test } from 'vitest';
import type { Person } from '#client/live/people.ts';
import { arrange } from './arrange.ts';
import { layerFor, screenLayerFor } from '../../call/layerFor.ts';

const room = (...ids: string[]) => ids.map((id, number) => ({ id, number }) as unknown as Person);
const idsOf = (people: readonly Person[]) => people.map(({ id }) => id);
const choice = { kind: 'group', pinned: null, isSelfHidden: false } as const;

describe('who is shown how', () => {
  test('all alike in seat order; oneself out of sight when hidden', () => {
    const all = arrange(room('ana', 'me', 'ben'), 'me', choice);
    expect(all.mode === 'grid' && idsOf(all.people)).toEqual(['ana', 'me', 'ben']);
    const hidden = arrange(room('ana', 'me', 'ben'), 'me', { ...choice, isSelfHidden: true });
    expect(hidden.mode === 'grid' && idsOf(hidden.people)).toEqual(['ana', 'ben']);
  });

  test('one large, the others in their order; all alike again when that one is gone', () => {
    const pinned = arrange(room('ana', 'me', 'ben'), 'me', { ...choice, pinned: 'me' });
    expect(pinned).toMatchObject({ mode: 'spotlight', large: { id: 'me' } });
    expect(pinned.mode === 'spotlight' && idsOf(pinned.people)).toEqual(['ana', 'ben']);
    expect(arrange(room('ana', 'me'), 'me', { ...choice, pinned: 'ben' }).mode).toBe('grid');
  });

  test('an individual session: the other large, oneself small or not at all', () => {
    const pair = { ...choice, kind: 'individual' } as const;
    expect(arrange(room('me', 'ana'), 'me', pair)).toMatchObject({ mode: 'pair', large: { id: 'ana' }, small: { id: 'me' } });
    expect(arrange(room('me', 'ana'), 'me', { ...pair, isSelfHidden: true })).toMatchObject({ mode: 'pair', small: null });
    expect(arrange(room('me'), 'me', pair).mode).toBe('grid');
    expect(arrange(room('me', 'ana', 'supervisor'), 'me', pair).mode).toBe('grid');
  });
});

describe('the layer of a tile', () => {
  test('grows with the tile and is none for one nobody sees', () => {
    const wide = (height: number) => ({ width: (height * 16) / 9, height });
    expect([180, 181, 360, 361].map((height) => layerFor(wide(height), 1, true))).toEqual([0, 1, 1, 2]);
    expect(layerFor(wide(160), 3, true)).toBe(1);
    expect(layerFor({ width: 590, height: 180 }, 1, true)).toBe(1);
    expect(layerFor({ width: 180, height: 400 }, 1, true)).toBe(2);
    expect(layerFor(wide(360), 1, false)).toBeNull();
    expect(layerFor(wide(0), 1, true)).toBeNull();
    expect([320, 640].map((width) => screenLayerFor(width, 1, true))).toEqual([0, 1]);
    expect(screenLayerFor(640, 1, false)).toBeNull();
  });
});
