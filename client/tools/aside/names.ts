const list = new Intl.ListFormat('en', { style: 'long', type: 'conjunction' });

/** Names as one would say them. */
export const saidNames = (people: readonly { name: string }[]): string => list.format(people.map(({ name }) => name));
