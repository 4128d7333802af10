import { IconNotebook } from '@tabler/icons-react';
import { defineFace, part } from '../face.ts';

/** A facilitator's private notes of the session. */
export const notesFace = defineFace({
  tool: 'notes',
  label: 'notes',
  Icon: IconNotebook,
  facilitator: { Panel: part(() => import('./PrivateNotes.tsx'), 'PrivateNotes') },
});
