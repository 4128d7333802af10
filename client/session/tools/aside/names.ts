import { theirs } from '#client/base/words/theirs.ts';

const list = new Intl.ListFormat('en', { style: 'long', type: 'conjunction' });

/** Names as one would say them, each marked as a name. */
export const saidNames = (people: readonly { name: string }[]): string => list.format(people.map(({ name }) => theirs(name)));
