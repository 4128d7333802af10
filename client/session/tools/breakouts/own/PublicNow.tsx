import type { PublicRooms } from '../types.ts';
import { LastMessage } from './LastMessage.tsx';
import { RoomLine } from './RoomLine.tsx';
import '../breakouts.css';

/** Where a captioner is. */
export function PublicNow({ view }: { view: PublicRooms }) {
  return (
    <div className="rooms-now">
      <LastMessage messages={view.messages} />
      <div className="rooms-now-line">
        <RoomLine view={view} />
      </div>
    </div>
  );
}
