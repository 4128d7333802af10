import { usePeople } from '#client/live/people.ts';

/** How many people here are asked for their private rating. */
export const useAsked = (): number => usePeople().here.filter(({ role }) => role === 'participant').length;
