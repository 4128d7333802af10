import { IconUsersGroup } from '@tabler/icons-react';
import { defineFace, part } from '../face.ts';
import type { HostRooms, OwnRooms, PublicRooms } from './types.ts';

const isUnderWay = ({ phase, isUnattended }: PublicRooms | OwnRooms) => phase !== 'none' || isUnattended;

/** Small rooms: everybody's own part of them, the plan and the map for facilitators. */
export const breakoutsFace = defineFace({
  tool: 'breakouts',
  label: 'breakouts',
  Icon: IconUsersGroup,
  facilitator: {
    Now: part(() => import('./host/HostNow.tsx'), 'HostNow'),
    isNow: ({ run, requests }: HostRooms) => run !== null || requests.length > 0,
    Panel: part(() => import('./host/HostPanel.tsx'), 'HostPanel'),
    Behind: part(() => import('./host/HostTold.tsx'), 'HostTold'),
    attention: ({ requests }: HostRooms) => requests.filter(({ answeredBy }) => answeredBy === null).length,
  },
  participant: {
    Now: part(() => import('./own/OwnNow.tsx'), 'OwnNow'),
    isNow: isUnderWay,
    Panel: part(() => import('./own/OwnPanel.tsx'), 'OwnPanel'),
    hasTab: ({ phase, mayWish }: OwnRooms) => phase !== 'none' || mayWish,
    Over: part(() => import('./own/Over.tsx'), 'Over'),
    Behind: part(() => import('./own/Told.tsx'), 'Told'),
    news: ({ messages }: OwnRooms) => messages.length,
  },
  captioner: {
    Now: part(() => import('./own/PublicNow.tsx'), 'PublicNow'),
    isNow: isUnderWay,
    Behind: part(() => import('./own/Told.tsx'), 'Told'),
  },
});
