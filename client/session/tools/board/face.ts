import { IconClipboardText } from '@tabler/icons-react';
import { defineFace, part } from '../face.ts';

const Stage = part(() => import('./BoardStage.tsx'), 'BoardStage');
const Behind = part(() => import('./Told.tsx'), 'Told');

/** A board for text and lists that the group writes or reads together. */
export const boardFace = defineFace({
  tool: 'board',
  label: 'board',
  Icon: IconClipboardText,
  facilitator: {
    Stage,
    isOnStage: ({ isHere }) => isHere,
    Start: part(() => import('./StartBoard.tsx'), 'StartBoard'),
    Panel: part(() => import('./LeadBoard.tsx'), 'LeadBoard'),
    Behind,
  },
  participant: { Stage, Behind },
  captioner: { Stage, Behind },
});
