import { IconBellRinging } from '@tabler/icons-react';
import { defineFace, part } from '../face.ts';

const Now = part(() => import('./QuietNow.tsx'), 'QuietNow');
const Behind = part(() => import('./QuietSound.tsx'), 'QuietSound');

/** A quiet moment for all, with a bell at its start and its end. */
export const quietFace = defineFace({
  tool: 'quiet',
  label: 'quiet',
  Icon: IconBellRinging,
  facilitator: {
    Now: part(() => import('./QuietNow.tsx'), 'QuietNowForFacilitator'),
    Start: part(() => import('./StartQuiet.tsx'), 'StartQuiet'),
    Panel: part(() => import('./QuietRuns.tsx'), 'QuietRuns'),
    Behind,
  },
  participant: { Now, Behind },
  captioner: { Now, Behind },
});
