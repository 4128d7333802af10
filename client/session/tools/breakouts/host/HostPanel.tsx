import type { HostRooms } from '../types.ts';
import { MakeRooms } from './MakeRooms.tsx';
import { PlanView } from './PlanView.tsx';
import { RoomsMap } from './RoomsMap.tsx';
import '../breakouts.css';

/** Rooms that are open, that are being prepared, or the way to make some. */
export function HostPanel({ view }: { view: HostRooms }) {
  if (view.run) return <RoomsMap view={view} run={view.run} />;
  return view.plan ? <PlanView view={view} plan={view.plan} /> : <MakeRooms view={view} />;
}
