import { IconShield } from '@tabler/icons-react';
import { defineFace, part } from '../face.ts';

/** What facilitators may do for somebody, in that person's row. One's own part is the room's (see client/session/room/own, client/session/call). */
export const moderationFace = defineFace({
  tool: 'moderation',
  label: 'moderation',
  Icon: IconShield,
  facilitator: { OfPerson: part(() => import('./PersonMenu.tsx'), 'PersonMenu') },
});
