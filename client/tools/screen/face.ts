import { IconScreenShare } from '@tabler/icons-react';
import { defineFace, part } from '../face.ts';
import type { ScreenView } from './types.ts';

const Stage = part(() => import('./ScreenStage.tsx'), 'ScreenStage');
const Behind = part(() => import('./ScreenKeeper.tsx'), 'ScreenKeeper');
const Now = part(() => import('./OwnScreenNow.tsx'), 'OwnScreenNow');
const isShown = ({ sharer }: ScreenView) => sharer !== null;

/** Somebody's screen for all to see: a facilitator's, or that of a participant who was asked. */
export const screenFace = defineFace({
  tool: 'screen',
  label: 'screen',
  Icon: IconScreenShare,
  facilitator: { Stage, isOnStage: isShown, Panel: part(() => import('./LeadScreen.tsx'), 'LeadScreen'), Now, isNow: isShown, Behind },
  participant: { Stage, isOnStage: isShown, Now, isNow: ({ sharer, isAsked }) => sharer !== null || isAsked, Behind },
  captioner: { Stage, isOnStage: isShown, Behind },
});
