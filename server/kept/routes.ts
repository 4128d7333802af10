import { z } from 'zod';
import type { SavedBoards } from '#shared/api/types.ts';
import { notThere } from '#shared/live/refusals.ts';
import { defineRoute } from '#server/http/route.ts';
import { deleteBoard, findBoard, findBoards } from './queries.ts';

// A captioner is there for the time of a session alone.
const readers = ['participant', 'facilitator', 'family', 'manager'] as const;
const params = z.strictObject({ id: z.string().min(1).max(64) });

export const boards = defineRoute({
  method: 'get',
  path: '/api/boards',
  by: readers,
  async run({ db, caller, now }) {
    return { boards: await findBoards(db, caller, now) } satisfies SavedBoards;
  },
});

export const board = defineRoute({
  method: 'get',
  path: '/api/boards/:id',
  by: readers,
  params,
  async run({ db, caller, now }, { params }) {
    return (await findBoard(db, caller, params.id, now)) ?? notThere;
  },
});

export const removeBoard = defineRoute({
  method: 'post',
  path: '/api/boards/:id/delete',
  by: ['facilitator'],
  params,
  async run({ db, caller, now }, { params }) {
    const found = (await findBoards(db, caller, now)).find(({ id }) => id === params.id);
    if (!found?.mayDelete) return notThere;
    await deleteBoard(db, params.id);
    return {};
  },
});
