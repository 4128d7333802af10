import { IconBadgeCc } from '@tabler/icons-react';
import type { AnyView } from '#shared/session/session.ts';
import { defineFace, part } from '../face.ts';

const viewer = {
  Now: part(() => import('./Offer.tsx'), 'Offer'),
  isNow: ({ isCaptioned }: AnyView<'captions'>) => isCaptioned,
  UnderGallery: part(() => import('./Captions.tsx'), 'Captions'),
};

/** Captions, typed by a captioner or interpreter. Everybody turns them on for themselves, in the bar's menu. */
export const captionsFace = defineFace({
  tool: 'captions',
  label: 'captions',
  Icon: IconBadgeCc,
  participant: viewer,
  facilitator: viewer,
  captioner: { UnderGallery: part(() => import('./Desk.tsx'), 'Desk') },
});
