import { IconListCheck } from '@tabler/icons-react';
import { defineFace, part } from '../face.ts';
import type { HostAgenda, PublicAgenda } from './types.ts';

const hasBegun = ({ now, maySayBack }: PublicAgenda) => now !== null || maySayBack;
const isUnderWay = (view: HostAgenda) => hasBegun(view) || view.phases.some(({ startedAt }) => startedAt !== null);

/** The parts of the session: now and next for everybody, the plan and how it keeps to time for facilitators. */
export const agendaFace = defineFace({
  tool: 'agenda',
  label: 'agenda',
  Icon: IconListCheck,
  facilitator: {
    Now: part(() => import('./HostAgendaNow.tsx'), 'HostAgendaNow'),
    isNow: isUnderWay,
    Panel: part(() => import('./Plan.tsx'), 'Plan'),
    Behind: part(() => import('./Told.tsx'), 'Told'),
  },
  participant: { Now: part(() => import('./AgendaNow.tsx'), 'AgendaNow'), isNow: hasBegun, Behind: part(() => import('./Told.tsx'), 'Told') },
  captioner: { Now: part(() => import('./AgendaNow.tsx'), 'AgendaNow'), isNow: hasBegun, Behind: part(() => import('./Told.tsx'), 'Told') },
});
