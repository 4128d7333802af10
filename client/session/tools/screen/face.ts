import { IconScreenShare } from '@tabler/icons-react';
import { defineFace, part } from '../face.ts';
import type { ScreenView } from './types.ts';

const Stage = part(() => import('./ScreenStage.tsx'), 'ScreenStage');
const Behind = part(() => import('./ScreenKeeper.tsx'), 'ScreenKeeper');
const Now = part(() => import('./OwnScreenNow.tsx'), 'OwnScreenNow');
// One's own would be a hall of mirrors: who shows a screen sees the faces.
const isOthers = ({ sharer, isMine }: ScreenView) => sharer !== null && !isMine;

/** Somebody's screen for all to see: a facilitator's, or that of a participant who was asked. */
export const screenFace = defineFace({
  tool: 'screen',
  label: 'screen',
  Icon: IconScreenShare,
  facilitator: {
    Stage,
    isOnStage: isOthers,
    Panel: part(() => import('./LeadScreen.tsx'), 'LeadScreen'),
    Now,
    isNow: ({ isMine }) => isMine,
    Behind,
  },
  participant: { Stage, isOnStage: isOthers, Now, isNow: ({ isMine, isAsked }) => isMine || isAsked, Behind },
  captioner: { Stage, isOnStage: isOthers, Behind },
});
