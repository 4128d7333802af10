import type { KeptDocuments, KeptText } from './answers.ts';
import { endpoint, type Done } from '../../base/endpoint.ts';

// A captioner is there for the time of a session alone; a manager is in none.
const readers = ['participant', 'facilitator', 'family'] as const;

export const kept = {
  list: endpoint<KeptDocuments>()({
    method: 'get',
    path: '/api/kept',
    by: readers,
    sees: 'groupWork',
    logs: { kind: 'groupWork', of: 'answer' },
  }),
  read: endpoint<KeptText>()({
    method: 'get',
    path: '/api/kept/:id',
    by: readers,
    sees: 'keptText',
    logs: { kind: 'groupWork', of: 'document' },
  }),
  remove: endpoint<Done>()({
    method: 'post',
    path: '/api/kept/:id/delete',
    by: ['facilitator'],
    sees: 'groupWork',
    logs: { kind: 'groupWork', of: 'document' },
    tells: ['keptText'],
  }),
};
