import { notThere } from '#shared/base/refusal.ts';
import { care as careApi } from '#shared/program/care/api.ts';
import { serve } from '#server/platform/http/serve.ts';
import { findMyPerson, listMyPeople } from './queries.ts';

export const myPeople = serve(careApi.people, {
  async run({ db, caller, now, noting }) {
    const people = await listMyPeople(db, caller, now);
    noting.about(people.map(({ id }) => id));
    return { people };
  },
});

export const myPerson = serve(careApi.person, {
  async run({ db, caller, now }, { params }) {
    const found = await findMyPerson(db, caller, params.id, now);
    return found ? { name: found.name, email: found.email } : notThere();
  },
});
