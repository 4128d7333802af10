import { IconPhoneCall } from '@tabler/icons-react';
import type { View } from '#shared/session/session.ts';
import { defineFace, part } from '../face.ts';

/** Who has to be reached, with the next step and the numbers: on every facilitator's screen. */
export const incidentFace = defineFace({
  tool: 'incident',
  label: 'incident',
  Icon: IconPhoneCall,
  facilitator: {
    Now: part(() => import('./ReachNow.tsx'), 'ReachNow'),
    isNow: ({ reaching }: View<'incident', 'facilitator'>) => reaching.length > 0,
    Behind: part(() => import('./ReachTold.tsx'), 'ReachTold'),
  },
});
