import { care } from '#shared/program/care/api.ts';
import { useAsk } from '../../base/http/use.ts';

export const useMyPeople = () => useAsk(care.people);
export const useMyPerson = (id: string) => useAsk(care.person, { params: { id } });
