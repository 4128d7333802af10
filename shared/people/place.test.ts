// Tried against these mutants, each caught: points that are a street; a bus that is one; a car that moves; another country asked for an American ZIP code.
import { describe, expect, test } from 'vitest';
import { addressOf, areaOf, problemsOfPlace, type Place } from './place.ts';

const home: Place = { street: '12 Oak Street, apt 3', city: 'Springfield', state: 'IL', postalCode: '62701', country: 'US', kind: 'home', mayBeUsed: true };

describe('where somebody is', () => {
  test.each<[string, Partial<Place>, object]>([
    ['an address', {}, {}],
    ['an address with a ZIP code of nine digits', { postalCode: '62701-1234' }, {}],
    ['a place without a number', { street: 'Lincoln Park, north entrance', kind: 'other' }, {}],
    ['a parked car', { kind: 'parkedCar' }, {}],
    ['a car that is parked', { street: 'In my car, parked at 3 Elm Street', kind: 'parkedCar' }, {}],
    ['a street with such a name', { street: '4 Driving Park Avenue' }, {}],
    ['somebody who would rather not have it used', { mayBeUsed: false }, {}],
    ['an address in another script', { street: '渋谷区神南一丁目', city: '東京', state: '', postalCode: '150-0041', country: 'Japan' }, {}],
    ['a point', { street: '.', city: '.' }, { street: 'streetMissing', city: 'cityMissing' }],
    ['points and dashes', { street: '... - ...' }, { street: 'streetMissing' }],
    ['a bus', { street: 'on the bus' }, { street: 'onTheWay' }],
    ['a train', { street: 'In a train to Chicago' }, { street: 'onTheWay' }],
    ['somebody who drives', { street: 'driving home' }, { street: 'onTheWay' }],
    ['a car that moves', { kind: 'movingCar' }, { kind: 'movingCar' }],
    ['no state', { state: 'Illinois' }, { state: 'stateMissing' }],
    ['half a ZIP code', { postalCode: '627' }, { postalCode: 'postalCodeWrong' }],
    ['no country', { country: '' }, { country: 'countryMissing' }],
  ])('%s', (_, more, problems) => expect(problemsOfPlace({ ...home, ...more })).toEqual(problems));

  test('is read in one line', () => {
    expect(addressOf(home)).toBe('12 Oak Street, apt 3, Springfield, IL 62701');
    expect(addressOf({ ...home, state: '', postalCode: '1200-109', city: 'Lisboa', street: 'Rua Augusta 3', country: 'Portugal' })).toBe(
      'Rua Augusta 3, Lisboa, 1200-109, Portugal',
    );
  });

  test('has an emergency number by city, state and postal code, however they are written', () => {
    expect(areaOf(home)).toEqual({ city: 'springfield, il', postalCode: '62701' });
    expect(areaOf({ ...home, street: 'Elm Street 3', city: ' SPRINGFIELD ', postalCode: '62701-1234' })).toEqual(areaOf(home));
    expect(areaOf({ ...home, state: 'MA' })).not.toEqual(areaOf(home));
    expect(areaOf({ ...home, country: 'Portugal', city: 'Lisboa', state: '', postalCode: '' })).toEqual({ city: 'lisboa, portugal', postalCode: '' });
  });
});
