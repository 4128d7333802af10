import { IconChartBar } from '@tabler/icons-react';
import { defineFace, part } from '../face.ts';

const Behind = part(() => import('./Told.tsx'), 'Told');

/** A question to everybody: one answer, several, a number, or a word. */
export const pollFace = defineFace({
  tool: 'poll',
  label: 'poll',
  Icon: IconChartBar,
  facilitator: {
    Now: part(() => import('./HostPollNow.tsx'), 'HostPollNow'),
    isNow: ({ isHere }) => isHere,
    Start: part(() => import('./StartPoll.tsx'), 'StartPoll'),
    Panel: part(() => import('./LeadPoll.tsx'), 'LeadPoll'),
    Behind,
  },
  participant: {
    Now: part(() => import('./PollNow.tsx'), 'PollNow'),
    Panel: part(() => import('./MyPollPanel.tsx'), 'MyPollPanel'),
    Behind,
  },
  captioner: { Now: part(() => import('./PollNow.tsx'), 'PollNow'), Panel: part(() => import('./SeenPollPanel.tsx'), 'SeenPollPanel'), Behind },
});
