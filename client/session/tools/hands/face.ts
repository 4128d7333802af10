import { IconHandStop } from '@tabler/icons-react';
import type { AnyView } from '#shared/session/session.ts';
import { defineFace, part } from '../face.ts';

const isNow = ({ queue, called }: AnyView<'hands'>) => queue.length > 0 || called !== null;
const floor = ({ called }: AnyView<'hands'>) => called;
const Behind = part(() => import('./Told.tsx'), 'Told');

/** Raised hands, in the order they went up, and who was given the word. */
export const handsFace = defineFace({
  tool: 'hands',
  label: 'hands',
  Icon: IconHandStop,
  facilitator: {
    Now: part(() => import('./HandsUpNow.tsx'), 'HandsUpNow'),
    isNow,
    OfPerson: part(() => import('./LowerHand.tsx'), 'LowerHand'),
    Behind,
    floor,
  },
  participant: { Now: part(() => import('./OwnHandNow.tsx'), 'OwnHandNow'), isNow, Behind, floor },
  captioner: { Behind, floor },
});
