import { IconHeartHandshake } from '@tabler/icons-react';
import { defineFace, part } from '../face.ts';

/** *I need support*. The button of who asks is in the room's head (SupportButton), out of the way of other tools. */
export const supportFace = defineFace({
  tool: 'support',
  label: 'support',
  Icon: IconHeartHandshake,
  facilitator: {
    Now: part(() => import('./Requests.tsx'), 'Requests'),
    isNow: ({ requests }) => requests.length > 0,
    attention: ({ requests }) => requests.filter(({ answeredBy }) => answeredBy === null).length,
  },
  participant: {
    Now: part(() => import('./OwnRequest.tsx'), 'OwnRequest'),
    isNow: ({ isAsked }) => isAsked,
  },
});
