import type { OwnRooms } from '../types.ts';
import { StartCard } from './StartCard.tsx';
import { Unattended } from './Unattended.tsx';

/** What asks for the eyes of one person: where they go in a moment, or that no facilitator is here. */
export function Over({ view }: { view: OwnRooms }) {
  return (
    <>
      {view.phase === 'notice' && view.room && <StartCard key={view.room.id} view={view} room={view.room} />}
      {view.isUnattended && <Unattended />}
    </>
  );
}
