import { FillingRing } from '#client/base/design/FillingRing.tsx';
import type { Moment } from './moment.ts';

/** Nothing that grows: a ring that fills step by step, and for a breath its seconds counted. */
export function Still({ moment }: { moment: Moment }) {
  const isPhase = moment.at === 'phase';
  const isCounted = isPhase && moment.phase.kind !== 'notice';
  return (
    <FillingRing size={88} share={isPhase ? moment.second / moment.phase.seconds : 0}>
      {isCounted && (
        <span className="breath-count" translate="no">
          {moment.second}
        </span>
      )}
    </FillingRing>
  );
}
