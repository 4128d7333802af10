import { IconChartBarPopular } from '@tabler/icons-react';
import { defineFace, part } from '../face.ts';

/** Who has spoken much and who little, for facilitators only: in the list of people, beside each name. */
export const talkBalanceFace = defineFace({
  tool: 'talkBalance',
  label: 'talkBalance',
  Icon: IconChartBarPopular,
  facilitator: {
    AbovePeople: part(() => import('./AboutBalance.tsx'), 'AboutBalance'),
    OfPerson: part(() => import('./TalkBar.tsx'), 'TalkBar'),
  },
});
