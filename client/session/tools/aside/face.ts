import { IconMessages } from '@tabler/icons-react';
import { defineFace, part } from '../face.ts';
import type { HostAside, OwnAside } from './types.ts';

/** A private word: stepping out with one person, a talk with somebody who waits, facilitators among themselves. */
export const asideFace = defineFace({
  tool: 'aside',
  label: 'aside',
  Icon: IconMessages,
  facilitator: {
    Now: part(() => import('./host/HostAsideNow.tsx'), 'HostAsideNow'),
    isNow: ({ talks, asked }: HostAside) => talks.length > 0 || asked.length > 0,
    Panel: part(() => import('./host/HostAsidePanel.tsx'), 'HostAsidePanel'),
    OfPerson: part(() => import('./host/TakeAside.tsx'), 'TakeAside'),
    Behind: part(() => import('./host/HostAsideTold.tsx'), 'HostAsideTold'),
    attention: ({ asked, past }: HostAside) => asked.length + past.filter(({ outcome }) => outcome === null).length,
  },
  participant: {
    Now: part(() => import('./own/OwnAsideNow.tsx'), 'OwnAsideNow'),
    isNow: ({ talk, isAsked }: OwnAside) => talk !== null || isAsked,
    Panel: part(() => import('./own/OwnAsidePanel.tsx'), 'OwnAsidePanel'),
    Behind: part(() => import('./own/OwnAsideTold.tsx'), 'OwnAsideTold'),
  },
});
