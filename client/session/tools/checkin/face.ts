import { IconMoodSmile } from '@tabler/icons-react';
import { defineFace, part } from '../face.ts';

/** Check-in and check-out: everybody speaks once, in an order all can see. */
export const checkinFace = defineFace({
  tool: 'checkin',
  label: 'checkin',
  Icon: IconMoodSmile,
  facilitator: {
    Now: part(() => import('./HostNow.tsx'), 'HostNow'),
    Panel: part(() => import('./LeadRound.tsx'), 'LeadRound'),
    Start: part(() => import('./StartRound.tsx'), 'StartRound'),
    Behind: part(() => import('./Told.tsx'), 'Told'),
    floor: (view) => view?.speaker ?? null,
    attention: (view) => (view?.isMoreTimeAsked ? 1 : 0),
  },
  participant: {
    Now: part(() => import('./RoundNow.tsx'), 'RoundNow'),
    Panel: part(() => import('./MyPart.tsx'), 'MyPart'),
    Behind: part(() => import('./Told.tsx'), 'Told'),
    floor: (view) => view?.speaker ?? null,
  },
  captioner: {
    Now: part(() => import('./RoundLines.tsx'), 'RoundLines'),
    Behind: part(() => import('./Told.tsx'), 'Told'),
    floor: (view) => view?.speaker ?? null,
  },
});
