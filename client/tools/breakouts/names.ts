import { usePeople } from '#client/live/people.ts';

const list = new Intl.ListFormat('en', { style: 'long', type: 'conjunction' });

/** Names of members by their ids, as one would say them; whoever is not here any more is left out. */
export function useNames(): (ids: readonly string[]) => string {
  const { byId } = usePeople();
  return (ids) => list.format(ids.map((id) => byId(id)?.name).filter((name) => name !== undefined));
}
