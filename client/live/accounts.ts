import { useAsk } from '#client/base/http/use.ts';
import { schedule } from '#shared/program/schedule/api.ts';
import { useLiveState, useTool } from './useTool.ts';

/**
 * Gives who somebody is to the clinic, in one line: full name and address. Null for everybody but facilitators, who ask the server for it:
 * what people call themselves tells nobody apart. Null as well while the facilitator's own screen is shown, which the group would read it on.
 */
export function useAccountOf(): (member: string) => string | null {
  const { welcome } = useLiveState();
  const isSeenByAll = useTool('screen', 'facilitator')?.isMine === true;
  const session = welcome?.role === 'facilitator' && !isSeenByAll ? welcome.session : null;
  const { data } = useAsk(schedule.people, { params: { id: session ?? '' } }, { isAsked: session !== null });
  return (member) => {
    const found = session === null ? undefined : data?.people.find((one) => one.member === member);
    return found ? `${found.name}, ${found.email}` : null;
  };
}

/** What a facilitator chooses somebody by: what they call themselves, and who they are to the clinic. */
export function useLabelOf(): (person: { id: string; name: string }) => string {
  const accountOf = useAccountOf();
  return ({ id, name }) => [name, accountOf(id)].filter(Boolean).join(' · ');
}
