import { IconLungs } from '@tabler/icons-react';
import { defineFace, part } from '../face.ts';

/** Breathing, muscle relaxation and grounding, together and each at liberty to stop. */
export const breathingFace = defineFace({
  tool: 'breathing',
  label: 'breathing',
  Icon: IconLungs,
  facilitator: {
    Now: part(() => import('./HostBreathingNow.tsx'), 'HostBreathingNow'),
    isNow: ({ isHere }) => isHere,
    Start: part(() => import('./StartBreathing.tsx'), 'StartBreathing'),
    Panel: part(() => import('./LeadBreathing.tsx'), 'LeadBreathing'),
  },
  participant: { Now: part(() => import('./BreathingNow.tsx'), 'BreathingNow') },
  captioner: { Now: part(() => import('./BreathingSeen.tsx'), 'BreathingSeen') },
});
