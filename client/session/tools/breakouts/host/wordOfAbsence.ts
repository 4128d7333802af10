import type { Person } from '#client/live/people.ts';

/** Which word says why somebody is not connected, as a key of `breakouts.person`. */
export const wordOfAbsence = ({ goodbye }: Person): 'left' | 'asleep' | 'gone' => (goodbye === 'left' || goodbye === 'asleep' ? goodbye : 'gone');
