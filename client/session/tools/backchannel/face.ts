import { IconShieldHeart } from '@tabler/icons-react';
import { defineFace, part } from '../face.ts';
import { asksNow, attention } from './asks.ts';

/** Facilitators among themselves: alerts on people, messages, reminders to oneself. */
export const backchannelFace = defineFace({
  tool: 'backchannel',
  label: 'backchannel',
  Icon: IconShieldHeart,
  facilitator: {
    Now: part(() => import('./AlertsNow.tsx'), 'AlertsNow'),
    isNow: ({ flags, nudges }) => flags.some(asksNow) || nudges.length > 0,
    Panel: part(() => import('./Team.tsx'), 'Team'),
    OfPerson: part(() => import('./FlagButton.tsx'), 'FlagButton'),
    Behind: part(() => import('./Told.tsx'), 'Told'),
    attention,
    news: ({ messages }, self) => messages.filter(({ author }) => author !== self).length,
  },
});
