import { z } from 'zod';
import type { KeptDocuments } from '#shared/api/types.ts';
import { notThere } from '#shared/live/refusals.ts';
import { defineRoute } from '#server/http/route.ts';
import { deleteKept, findKept, listKept } from './queries.ts';

// A captioner is there for the time of a session alone.
const readers = ['participant', 'facilitator', 'family', 'manager'] as const;
const params = z.strictObject({ id: z.string().min(1).max(64) });

export const kept = defineRoute({
  method: 'get',
  path: '/api/kept',
  by: readers,
  async run({ db, caller }) {
    return { kept: await listKept(db, caller) } satisfies KeptDocuments;
  },
});

export const keptToRead = defineRoute({
  method: 'get',
  path: '/api/kept/:id',
  by: readers,
  params,
  async run({ db, caller }, { params }) {
    return (await findKept(db, caller, params.id)) ?? notThere;
  },
});

export const removeKept = defineRoute({
  method: 'post',
  path: '/api/kept/:id/delete',
  by: ['facilitator'],
  params,
  run: async ({ db, caller }, { params }) => ((await deleteKept(db, caller, params.id)) ? {} : notThere),
});
