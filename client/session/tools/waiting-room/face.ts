import { IconDoorEnter } from '@tabler/icons-react';
import { defineFace, part } from '../face.ts';

/** Who waits, and the way to let them in: for facilitators only. */
export const waitingRoomFace = defineFace({
  tool: 'waitingRoom',
  label: 'waitingRoom',
  Icon: IconDoorEnter,
  facilitator: {
    Now: part(() => import('./WaitingNow.tsx'), 'WaitingNow'),
    isNow: ({ line }) => line.some(({ isConnected }) => isConnected),
    attention: ({ line }) => line.length,
    OfPerson: part(() => import('./AdmitButton.tsx'), 'AdmitButton'),
  },
});
