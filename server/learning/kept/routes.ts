import { done } from '#shared/base/endpoint.ts';
import { kept as keptApi } from '#shared/learning/kept/api.ts';
import type { KeptDocuments } from '#shared/learning/kept/answers.ts';
import { notThere } from '#shared/base/refusal.ts';
import { serve } from '#server/platform/http/serve.ts';
import { deleteKept, findKept, listKept } from './queries.ts';

export const kept = serve(keptApi.list, {
  async run({ db, scope, noting }) {
    const { kept, people } = await listKept(db, scope);
    noting.about(people);
    return { kept } satisfies KeptDocuments;
  },
});

export const keptToRead = serve(keptApi.read, {
  async run({ db, scope }, { params }) {
    return (await findKept(db, scope, params.id)) ?? notThere();
  },
});

export const removeKept = serve(keptApi.remove, {
  run: async ({ db, scope, noting }, { params }) => ((await deleteKept(db, scope, params.id, noting)) ? done : notThere()),
});
