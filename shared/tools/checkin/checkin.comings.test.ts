import { describe, expect, test } from 'vitest';
import { floorOf, HOLD_MS, missedBy } from './state.ts';
import { opened, round } from './testing/round.ts';

describe('comings and goings', () => {
  test('a speaker who drops out keeps the floor for 20 s; when they are back, their turn is offered again at the end', () => {
    const room = opened();
    room.order('ana', 'startTurn');
    room.drop('ana');
    expect(room.view('ben')).toMatchObject({ speaker: 'ana', absence: 'reconnecting' });
    room.pass(HOLD_MS - 1);
    expect(floorOf(round(room))).toBe('ana');
    room.pass(1);
    expect(floorOf(round(room))).toBe('ben');
    expect(room.view('fay').missing).toEqual(['ana']);
    room.comeBack('ana');
    expect(round(room).queue).toEqual(['ben', 'cleo', 'dan', 'eve', 'ana']);
  });

  test('who dropped out together and has been away as long is passed over with the speaker, in one go', () => {
    const room = opened();
    for (const member of ['ana', 'ben']) room.drop(member);
    room.pass(HOLD_MS - 1);
    expect(missedBy(round(room), room.roster, room.now)).toBe(0);
    expect(missedBy(round(room), room.roster, room.now + 1)).toBe(2);
    room.pass(1);
    expect(floorOf(round(room))).toBe('cleo');
    expect(room.view('fay').missing).toEqual(['ana', 'ben']);
  });

  test('a speaker in a small room is said to be there, and keeps the floor for as long as it takes', () => {
    const room = opened();
    room.order('ana', 'startTurn');
    room.happen({ type: 'seatMoved', member: 'ana', place: 'breakout:1', at: room.now });
    expect(room.view('ben')).toMatchObject({ speaker: 'ana', absence: 'inRoom' });
    room.pass(HOLD_MS * 3);
    expect(floorOf(round(room))).toBe('ana');
    room.happen({ type: 'seatMoved', member: 'ana', place: 'main', at: room.now });
    expect(room.view('ben').absence).toBeNull();
  });

  test('back in time, they go on with the time they had', () => {
    const room = opened();
    room.order('ana', 'startTurn');
    room.pass(15_000);
    room.drop('ana');
    room.pass(12_000);
    room.comeBack('ana');
    expect(round(room)).toMatchObject({ queue: ['ana', 'ben', 'cleo', 'dan', 'eve'], time: { ranMs: 15_000, since: room.now } });
  });

  test('a killed server: everybody is gone and comes back, whoever is first; same turn, same time left', () => {
    for (const returning of [
      ['fay', 'finn', 'ana', 'ben'],
      ['ben', 'ana', 'finn', 'fay'],
    ]) {
      const room = opened();
      room.order('ana', 'startTurn');
      room.pass(15_000);
      for (const seat of room.roster.seats) room.drop(seat.id);
      room.pass(3_600_000);
      for (const member of returning) {
        room.comeBack(member);
        room.pass(1_000);
      }
      expect(floorOf(round(room))).toBe('ana');
      const { ranMs, since } = round(room).time;
      expect(ranMs + (room.now - since!)).toBeLessThan(15_000 + 4_001);
    }
  });

  test('without a facilitator the round stands still and says so', () => {
    const room = opened();
    room.order('ana', 'startTurn');
    room.drop('fay');
    expect(room.view('ben').isWaitingForFacilitator).toBe(false);
    room.drop('finn');
    room.drop('ana');
    room.pass(600_000);
    expect(room.view('ben')).toMatchObject({ isWaitingForFacilitator: true, speaker: 'ana' });
  });

  test('late arrivals join at the end; somebody sent out leaves the line, and with the floor hands it on', () => {
    const room = opened();
    room.sit('late');
    room.free('cleo', 'removed');
    room.free('ana', 'sentBack');
    expect(round(room).queue).toEqual(['ben', 'dan', 'eve', 'late']);
    room.sit('ana');
    expect(round(room).queue).toEqual(['ben', 'dan', 'eve', 'late', 'ana']);
  });

  test('somebody in a side room keeps their place; when it is their turn and they are not back, it is offered later', () => {
    const room = opened();
    room.happen({ type: 'seatMoved', member: 'ben', place: 'aside:1', at: room.now });
    expect(round(room).queue).toContain('ben');
    room.order('ana', 'done');
    room.pass(1);
    expect(floorOf(round(room))).toBe('cleo');
    room.happen({ type: 'seatMoved', member: 'ben', place: 'main', at: room.now });
    expect(round(room).queue.at(-1)).toBe('ben');
  });
});
