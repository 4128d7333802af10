import { useTranslation } from 'react-i18next';
import { usePeople } from '#client/live/people.ts';
import { theirs } from '#client/base/words/theirs.ts';
import type { HostRooms, Plan } from '../types.ts';
import { Chip } from './Chip.tsx';
import { wordOfAbsence } from './wordOfAbsence.ts';

interface PlanPersonProps {
  member: string;
  view: HostRooms;
  plan: Plan;
  room: Plan['rooms'][number] | null;
  onMove: (member: string, room: string | null) => void;
}

/** Somebody in the plan, with what a facilitator should know before they send them. */
export function PlanPerson({ member, view, plan, room, onMove }: PlanPersonProps) {
  const { t } = useTranslation('tools');
  const { byId } = usePeople();
  const person = byId(member);
  if (!person) return null;
  const notes = [
    person.role === 'facilitator' ? t('breakouts.person.facilitator') : null,
    !person.isConnected ? t(`breakouts.person.${wordOfAbsence(person)}`) : null,
    view.wishes.includes(member) ? t('breakouts.wishes') : view.needFacilitator.includes(member) ? t('breakouts.needs') : null,
    room !== null && plan.despite.includes(member) ? t('breakouts.despite') : null,
  ].filter((note) => note !== null);
  const targets = [
    ...plan.rooms.filter(({ id }) => id !== room?.id).map(({ id, name }) => ({ id, label: t('breakouts.moveTo', { room: theirs(name) }) })),
    ...(room ? [{ id: null, label: t('breakouts.moveToMain') }] : []),
  ];
  return (
    <Chip
      person={person}
      where={room ? theirs(room.name) : t('breakouts.mainRoom')}
      notes={notes}
      targets={targets}
      onMove={(to) => onMove(member, to)}
      isMarked={view.needFacilitator.includes(member)}
    />
  );
}
