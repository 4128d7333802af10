import { Suspense } from 'react';
import type { HasRoles } from '#shared/people/role.ts';
import { theirsOf, type Block } from '../../base/face.ts';
import { faces } from '../../features.ts';

/** What the features bring to Today, for this person, at this place. */
export function Blocks({ who, place }: { who: HasRoles; place: Block['place'] }) {
  return faces.flatMap(({ name, onToday = [] }) =>
    theirsOf(onToday, who)
      .filter((block) => block.place === place)
      .map(({ Part }, i) => (
        <Suspense key={`${name} ${i}`}>
          <Part />
        </Suspense>
      )),
  );
}
