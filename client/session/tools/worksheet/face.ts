import { IconClipboardList } from '@tabler/icons-react';
import { defineFace, part } from '../face.ts';

const Now = part(() => import('./WorksheetNow.tsx'), 'WorksheetNow');
const Behind = part(() => import('./Told.tsx'), 'Told');
const Panel = part(() => import('./GroupSheet.tsx'), 'GroupSheet');

/** A worksheet in the session: one together, one for each person, or one for each room. */
export const worksheetFace = defineFace({
  tool: 'worksheet',
  label: 'worksheet',
  Icon: IconClipboardList,
  facilitator: {
    Now,
    isNowInPanel: true,
    Start: part(() => import('./StartWorksheet.tsx'), 'StartWorksheet'),
    Panel: part(() => import('./HostSheet.tsx'), 'HostSheet'),
  },
  participant: { Now, isNowInPanel: true, Panel, Behind },
  captioner: { Now, isNowInPanel: true, Panel, Behind },
});
