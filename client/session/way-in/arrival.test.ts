import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { WayIn } from '#shared/program/schedule/answers.ts';
import { toolNamed } from '#shared/session/session.ts';
import { arrivalOf, fieldsOfPlace, firstForm, missingOn, stepsOf, type Arrival, type ArrivalForm } from './arrival.ts';

const arrival = toolNamed('waitingRoom').commands['arrive']!.input as z.ZodType<Arrival>;

const wayIn = (role: WayIn['session']['role'], change: Partial<WayIn> = {}): WayIn => ({
  session: {
    id: 's1',
    title: 'Skills group',
    kind: 'group',
    startsAt: '2026-11-24T19:00:00Z',
    endsAt: '2026-11-24T20:30:00Z',
    stage: 'open',
    isIn: false,
    movedFrom: null,
    mayPlan: false,
    ledBy: ['Maria'],
    role,
  },
  name: 'Ana',
  pronouns: 'she/her',
  agreements: { version: 3, isAccepted: false },
  contact: { callback: '217 555 0134', contactName: 'Rosa', contactRelationship: 'sister', contactPhone: '217 555 0199', contactMayCall: 'yes', place: null },
  ...change,
});

const filled = (from: WayIn, change: Partial<ArrivalForm> = {}): ArrivalForm => ({
  ...firstForm(from),
  isAccepted: true,
  ...fieldsOfPlace({ street: '12 Oak Street', city: 'Springfield', state: 'IL', postalCode: '62701', country: 'US', kind: 'home', mayBeUsed: true }),
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
      street: 'streetMissing',
      city: 'cityMissing',
      state: 'stateMissing',
      postalCode: 'postalCodeWrong',
      placeKind: 'kindMissing',
      mayUsePlace: 'mayUseMissing',
      isPrivate: 'privateMissing',
      isConfirmed: 'contactMissing',
    });
  });
  test('a first visit has no contact to confirm, but one to write down', () => {
    const missing = missingOn('where', firstForm(wayIn('participant', { contact: null })));
    expect(missing).toMatchObject({ contactName: 'required', contactPhone: 'phoneMissing', callback: 'phoneMissing' });
    expect(missing.isConfirmed).toBeUndefined();
  });
  test.each([
    [{ street: '.' }, { street: 'streetMissing' }],
    [{ street: 'on the bus' }, { street: 'onTheWay' }],
    [{ placeKind: 'movingCar' }, { placeKind: 'movingCar' }],
    [{ isAbroad: 'yes', country: 'Portugal', state: '', postalCode: '' }, {}],
    [{ mayUsePlace: 'no' }, {}],
    [{ street: '', mayUsePlace: '', cannotSay: true }, {}],
    [{ contactMayCall: '' }, { contactMayCall: 'mayCallMissing' }],
  ] as const)('%j as the place: %j', (change, missing) => {
    expect(missingOn('where', filled(wayIn('participant'), change))).toEqual(missing);
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
    const without = arrivalOf(filled(from, { street: '', cannotSay: true }), from);
    expect(arrival.parse(without)).toMatchObject({ card: { place: null, callback: '217 555 0134' } });
    expect(arrivalOf(filled(from, { isAbroad: 'yes', country: ' Portugal ' }), from).card?.place).toMatchObject({ country: 'Portugal', mayBeUsed: true });
    expect(told).toMatchObject({ name: 'Ana', agreementsVersion: 3, card: { isPrivate: 'headphones', contactName: 'Rosa' } });
  });
  test('a facilitator leaves no card', () => {
    const from = wayIn('facilitator', { contact: null });
    expect(arrival.parse(arrivalOf(firstForm(from), from)).card).toBeNull();
  });
});
