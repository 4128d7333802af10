import type { WorksheetList, WorksheetToRead } from './answers.ts';
import { endpoint, type Done } from '../../base/endpoint.ts';
import type { draftSchema } from './template.ts';

export const worksheets = {
  list: endpoint<WorksheetList>()({
    method: 'get',
    path: '/api/worksheets',
    by: ['participant', 'facilitator'],
    sees: 'worksheets',
    logs: { not: 'content' },
  }),
  read: endpoint<WorksheetToRead>()({
    method: 'get',
    path: '/api/worksheets/:id',
    by: ['participant', 'facilitator'],
    sees: 'worksheet',
    logs: { not: 'content' },
  }),
  publish: endpoint<WorksheetToRead, typeof draftSchema>()({
    method: 'post',
    path: '/api/worksheets',
    by: ['facilitator'],
    sees: 'worksheets',
    logs: { not: 'content' },
  }),
  publishVersion: endpoint<WorksheetToRead, typeof draftSchema>()({
    method: 'post',
    path: '/api/worksheets/:id/versions',
    by: ['facilitator'],
    sees: 'worksheets',
    logs: { not: 'content' },
    tells: ['worksheet'],
  }),
  withdraw: endpoint<Done>()({
    method: 'post',
    path: '/api/worksheets/:id/withdraw',
    by: ['facilitator'],
    sees: 'worksheets',
    logs: { not: 'content' },
    tells: ['worksheet'],
  }),
};
