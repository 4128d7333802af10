// Tried against these mutants, each caught: time that runs while nobody is connected; rooms that stay open without facilitators;
// facilitators left in rooms that closed; a request lost in a restart.
import { describe, expect, test } from 'vitest';
import { MAIN } from '../../live/roster.ts';
import { matesOf, opened, placeOf, refused, run, task, which } from './testing/rooms.ts';
import { breakouts } from './breakouts.ts';
import { CLOSING_MS, UNATTENDED_MS } from './state.ts';

describe('coming back', () => {
  test('when time is up, with 30 s to finish the sentence; more time calls it off', () => {
    const room = opened();
    room.pass(7 * 60_000);
    expect(room.view('ana')).toMatchObject({ phase: 'room', time: { stage: 'closing', endsAt: room.now + CLOSING_MS } });
    room.order('fay', 'addMinutes', { ...which(room), minutes: 2 });
    expect(room.view('ana').time).toMatchObject({ stage: 'open', endsAt: room.now + 120_000 });
    room.pass(120_000 + CLOSING_MS);
    expect(room.state.run).toBeNull();
    expect(room.view('ana')).toMatchObject({ phase: 'none', room: null, time: null });
    expect(placeOf(room, 'ana')).toBe(MAIN);
  });

  test('at once, facilitators too; whoever was disconnected is in the main room when they come back', () => {
    const room = opened();
    room.drop('ana');
    room.order('fay', 'visit', { ...which(room), room: run(room).rooms[0]!.id });
    room.order('finn', 'bringBack', { ...which(room), atOnce: true });
    room.comeBack('ana');
    expect(new Set(room.roster.seats.map(({ place }) => place))).toEqual(new Set([MAIN]));
  });

  test('what lasts: who was together, and the next plan may keep it', () => {
    const room = opened();
    const [mate] = matesOf(room, 'ana');
    const rows = breakouts.keeps!({ type: 'closed', at: 5 }, { state: room.state, roster: room.roster });
    expect(rows).toMatchObject([{ table: 'roomsKept', closedAt: 5, rooms: [{ length: 2 }, { length: 2 }, { length: 2 }] }]);
    room.order('fay', 'bringBack', { ...which(room), atOnce: true });
    room.order('fay', 'plan', { how: 'kept', size: { peopleEach: 2 }, hosts: [] });
    expect(room.state.plan!.rooms.find(({ members }) => members.includes('ana'))!.members).toContain(mate);
  });

  test('a killed server: an hour later everybody is where they were, with the time they had', () => {
    const room = opened();
    const before = room.roster.seats.map(({ id, place }) => [id, place]);
    room.order('ana', 'askForHelp', { kind: 'stuck' });
    room.pass(60_000);
    for (const { id } of room.roster.seats) room.drop(id);
    room.pass(3_600_000);
    for (const id of ['ben', 'ana', 'fay', 'finn', 'cleo', 'dan', 'eve', 'late', 'cap']) room.comeBack(id);
    expect(room.roster.seats.map(({ id, place }) => [id, place])).toEqual(before);
    expect(room.view('ana').time).toMatchObject({ stage: 'open', endsAt: room.now + 6 * 60_000 });
    expect(room.state.requests).toHaveLength(1);
    expect(room.view('ana').room.task).toEqual(task);
  });

  test('without any facilitator for a minute the rooms close, all are told, and so is the clinic; nobody becomes one', () => {
    const room = opened();
    room.drop('fay');
    room.pass(UNATTENDED_MS);
    expect(room.state.run).not.toBeNull();
    room.drop('finn');
    room.pass(UNATTENDED_MS - 1);
    expect(room.view('ana')).toMatchObject({ phase: 'room', isUnattended: false });
    const before = { state: room.state, roster: room.roster };
    room.pass(1);
    expect(room.view('ana')).toMatchObject({ phase: 'none', isUnattended: true });
    expect(placeOf(room, 'ana')).toBe(MAIN);
    expect(breakouts.keeps!({ type: 'leftUnattended', at: 9 }, before)).toEqual([{ table: 'clinicTold', what: 'unattended', at: 9 }]);
    room.pass(3_600_000);
    expect(room.log.filter(({ event }) => event.type === 'leftUnattended')).toHaveLength(1);
    for (const command of ['plan', 'start', 'visit', 'bringBack', 'move']) expect(refused(room.order('ana', command, {}))).toBe('forbidden');
    room.comeBack('finn');
    expect(room.view('ana').isUnattended).toBe(false);
  });
});
