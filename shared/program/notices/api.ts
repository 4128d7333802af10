import type { ClinicNoticeView } from './answers.ts';
import { endpoint, type Done } from '../../base/endpoint.ts';

export const notices = {
  list: endpoint<{ notices: ClinicNoticeView[] }>()({
    method: 'get',
    path: '/api/notices',
    by: ['manager'],
    sees: 'notices',
    logs: { not: 'sessions' },
  }),
  seen: endpoint<Done>()({
    method: 'post',
    path: '/api/notices/:id/seen',
    by: ['manager'],
    sees: 'notices',
    logs: { not: 'sessions' },
  }),
};
