import type { WorksheetList, WorksheetToRead } from '../../api/worksheets.ts';
import { endpoint, type Done } from '../../base/endpoint.ts';
import type { draftSchema } from '../../worksheets/template.ts';

export const worksheets = {
  list: endpoint<WorksheetList>()({
    method: 'get',
    path: '/api/worksheets',
    by: ['participant', 'facilitator'],
    sees: 'worksheets',
  }),
  read: endpoint<WorksheetToRead>()({
    method: 'get',
    path: '/api/worksheets/:id',
    by: ['participant', 'facilitator'],
    sees: 'worksheet',
  }),
  publish: endpoint<WorksheetToRead, typeof draftSchema>()({
    method: 'post',
    path: '/api/worksheets',
    by: ['facilitator'],
    sees: 'worksheets',
  }),
  publishVersion: endpoint<WorksheetToRead, typeof draftSchema>()({
    method: 'post',
    path: '/api/worksheets/:id/versions',
    by: ['facilitator'],
    sees: 'worksheets',
  }),
  withdraw: endpoint<Done>()({
    method: 'post',
    path: '/api/worksheets/:id/withdraw',
    by: ['facilitator'],
    sees: 'worksheets',
  }),
};
