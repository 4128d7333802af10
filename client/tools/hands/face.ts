import { IconHandStop } from '@tabler/icons-react';
import { defineFace, part } from '../face.ts';

/** Raised hands, in the order they went up. */
export const handsFace = defineFace({
  tool: 'hands',
  label: 'hands',
  Icon: IconHandStop,
  facilitator: {
    Now: part(() => import('./HandsNow.tsx'), 'HandsUpNow'),
    isNow: ({ queue }) => queue.length > 0,
    OfPerson: part(() => import('./LowerHand.tsx'), 'LowerHand'),
  },
  participant: {
    Now: part(() => import('./HandsNow.tsx'), 'OwnHandNow'),
    isNow: ({ queue }) => queue.length > 0,
  },
});
