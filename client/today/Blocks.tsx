import { Suspense } from 'react';
import type { ClinicRole } from '#shared/people/role.ts';
import { theirsOf, type Block } from '../base/face.ts';
import { faces } from '../features.ts';

/** What the features bring to Today, for this role, at this place. */
export function Blocks({ role, place }: { role: ClinicRole; place: Block['place'] }) {
  return faces.flatMap(({ name, onToday = [] }) =>
    theirsOf(onToday, role)
      .filter((block) => block.place === place)
      .map(({ Part }, i) => (
        <Suspense key={`${name} ${i}`}>
          <Part />
        </Suspense>
      )),
  );
}
