import { KeepReady } from './KeepReady.tsx';
import { Reminding } from '../learning/practice/Reminding.tsx';

/** What goes on unseen behind every page of a participant. */
export function OfParticipants() {
  return (
    <>
      <Reminding />
      <KeepReady />
    </>
  );
}
