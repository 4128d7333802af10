import type { CaptionerMade, SessionCaptioners } from './answers.ts';
import { endpoint, type Done } from '../../base/endpoint.ts';
import { refusal } from '../../base/refusal.ts';
import { sessionEnded } from '../schedule/api.ts';
import type { captionerToInvite } from './input.ts';

export const tooManyCaptioners = refusal()('tooManyCaptioners');
export const wasThere = refusal()('wasThere');

export const captioners = {
  list: endpoint<SessionCaptioners>()({
    method: 'get',
    path: '/api/sessions/:id/captioners',
    by: ['facilitator', 'manager'],
    sees: 'captioners',
    logs: { kind: 'captioners', of: 'captioners' },
  }),
  invite: endpoint<CaptionerMade, typeof captionerToInvite>()({
    method: 'post',
    path: '/api/sessions/:id/captioners',
    by: ['facilitator', 'manager'],
    sees: 'captioners',
    logs: { kind: 'captioners', of: 'captioners' },
    changes: ['invitations'],
    refuses: [sessionEnded, tooManyCaptioners],
  }),
  remove: endpoint<Done>()({
    method: 'post',
    path: '/api/sessions/:id/captioners/:captioner/remove',
    by: ['facilitator', 'manager'],
    sees: 'captioners',
    logs: { kind: 'captioners', of: 'captioners' },
    tells: ['schedule'],
    refuses: [wasThere],
  }),
};
