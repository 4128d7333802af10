import { usePeople } from '#client/live/people.ts';
import { theirs } from '#client/base/words/theirs.ts';

const list = new Intl.ListFormat('en', { style: 'long', type: 'conjunction' });

/** Names of members by their ids, as one would say them, each marked as a name; whoever is not here any more is left out. */
export function useNames(): (ids: readonly string[]) => string {
  const { byId } = usePeople();
  return (ids) => list.format(ids.flatMap((id) => byId(id)?.name ?? []).map(theirs));
}
