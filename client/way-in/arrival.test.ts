import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { WayIn } from '#shared/api/types.ts';
import { toolNamed } from '#shared/live/session.ts';
import { arrivalOf, firstForm, missingOn, stepsOf, type Arrival, type ArrivalForm } from './arrival.ts';

const arrival = toolNamed('waitingRoom').commands['arrive']!.input as z.ZodType<Arrival>;

const wayIn = (role: WayIn['session']['role'], change: Partial<WayIn> = {}): WayIn => ({
  session: {
    id: 's1',
    title: 'Skills group',
    kind: 'group',
    startsAt: '2026-11-24T19:00:00Z',
    endsAt: '2026-11-24T20:30:00Z',
    stage: 'open',
    isIn: false, movedFrom: null, mayPlan: false,
    ledBy: ['Maria'],
    role,
  },
  name: 'Ana',
  pronouns: 'she/her',
  agreements: { version: 3, isAccepted: false },
  contact: { callback: '217 555 0134', contactName: 'Rosa', contactRelationship: 'sister', contactPhone: '217 555 0199' },
  ...change,
});

const filled = (from: WayIn, change: Partial<ArrivalForm> = {}): ArrivalForm => ({
  ...firstForm(from),
  isAccepted: true,
  whereNow: '12 Oak Street, Springfield IL',
  isPrivate: 'headphones',
  isConfirmed: true,
  ...change,
});

describe('the steps', () => {
  test('facilitators and captioners are not asked where they are', () => {
    expect(stepsOf('facilitator')).toEqual(['devices', 'name']);
    expect(stepsOf('captioner')).toEqual(['name']);
  });
  test('participants and relatives are', () => {
    expect(stepsOf('participant')).toContain('where');
    expect(stepsOf('family')).toContain('where');
  });
});

describe('what is missing', () => {
  test('agreements that were not accepted hold up a participant, not a facilitator', () => {
    expect(missingOn('name', firstForm(wayIn('participant')))).toEqual({ isAccepted: 'acceptMissing' });
    expect(missingOn('name', firstForm(wayIn('facilitator')))).toEqual({});
  });
  test('where one is, whether it is private and a tap on the contact are asked anew each time', () => {
    const remembered = wayIn('participant', { agreements: { version: 3, isAccepted: true } });
    expect(missingOn('where', firstForm(remembered))).toEqual({
      whereNow: 'whereMissing',
      isPrivate: 'privateMissing',
      isConfirmed: 'contactMissing',
    });
  });
  test('a first visit has no contact to confirm, but one to write down', () => {
    const missing = missingOn('where', firstForm(wayIn('participant', { contact: null })));
    expect(missing).toMatchObject({ contactName: 'required', contactPhone: 'phoneMissing', callback: 'phoneMissing' });
    expect(missing.isConfirmed).toBeUndefined();
  });
  test.each([['.', 'whereMissing'], ['on the bus', 'onTheWay'], ['12 Oak Street', undefined]])('“%s” as the place: %s', (whereNow, missing) => {
    expect(missingOn('where', filled(wayIn('participant'), { whereNow })).whereNow).toBe(missing);
  });
  test.each(['call me', '12', ' ', '555-HELP'])('%j is no phone number', (callback) => {
    expect(missingOn('where', filled(wayIn('participant'), { callback }))).toHaveProperty('callback');
  });
  test.each(['217 555 0134', '+1 (217) 555-0134', '217.555.0134 x12', '5550134'])('%j is one', (callback) => {
    expect(missingOn('where', filled(wayIn('participant'), { callback }))).toEqual({});
  });
});

describe('what the waiting room is told', () => {
  test('a finished form is what the waiting room takes', () => {
    const from = wayIn('participant');
    const told = arrivalOf(filled(from, { name: '  Ana ' }), from);
    expect(arrival.parse(told)).toEqual(told);
    expect(told).toMatchObject({ name: 'Ana', agreementsVersion: 3, card: { isPrivate: 'headphones', contactName: 'Rosa' } });
  });
  test('a facilitator leaves no card', () => {
    const from = wayIn('facilitator', { contact: null });
    expect(arrival.parse(arrivalOf(firstForm(from), from)).card).toBeNull();
  });
});
