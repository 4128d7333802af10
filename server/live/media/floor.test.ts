import { describe, expect, it } from 'vitest';
import { keepFloor, nobody, type Floor } from './floor.ts';

const group = ['ana', 'ben', 'cleo'];
const after = (measured: Record<string, number>[], present = group, from: Floor = nobody) =>
  measured.reduce((floor, levels) => keepFloor(floor, present, levels), from);
const times = (count: number, levels: Record<string, number>) => Array.from({ length: count }, () => levels);

describe('the floor', () => {
  it('goes to who is heard for more than a moment', () => {
    expect(after([{ ana: 0.5 }]).active).toBe(null);
    expect(after(times(2, { ana: 0.5 })).active).toBe('ana');
  });
  it('goes to the louder of two', () => {
    expect(after(times(2, { ana: 0.2, ben: 0.6 })).active).toBe('ben');
  });
  it('is not taken by a cough in a pause for breath, nor by talking over', () => {
    const ana = after(times(5, { ana: 0.5 }));
    expect(after([{}, { ben: 0.9 }, {}], group, ana).active).toBe('ana');
    expect(after(times(20, { ana: 0.3, ben: 0.9 }), group, ana).active).toBe('ana');
  });
  it('passes on after a silence, and stays through it', () => {
    const ana = after(times(5, { ana: 0.5 }));
    expect(after(times(50, {}), group, ana).active).toBe('ana');
    expect(after(times(6, { ben: 0.4 }), group, ana).active).toBe('ben');
  });
  it('is nobody’s when its holder leaves', () => {
    const ana = after(times(5, { ana: 0.5 }));
    expect(after([{}], ['ben', 'cleo'], ana).active).toBe(null);
  });
});
