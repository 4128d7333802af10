import { notThere } from '#shared/base/refusal.ts';
import { care as careApi } from '#shared/program/care/api.ts';
import { serve } from '#server/platform/http/serve.ts';
import { findMyPerson, listMyPeople } from './queries.ts';

export const myPeople = serve(careApi.people, {
  async run({ db, scope, also, noting }) {
    const people = await listMyPeople(db, { names: scope, ...also });
    noting.about(people.map(({ id }) => id));
    return { people };
  },
});

export const myPerson = serve(careApi.person, {
  run: async ({ db, scope }, { params }) => (await findMyPerson(db, scope, params.id)) ?? notThere(),
});
