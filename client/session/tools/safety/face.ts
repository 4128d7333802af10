import { IconId } from '@tabler/icons-react';
import { defineFace, part } from '../face.ts';

/** Where each person is and whom to call: in their row, for facilitators only. */
export const safetyFace = defineFace({
  tool: 'safety',
  label: 'safety',
  Icon: IconId,
  facilitator: { OfPerson: part(() => import('./SafetyCard.tsx'), 'SafetyCard') },
});
