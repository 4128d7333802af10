import { endpoint } from '../../base/endpoint.ts';
import type { LoggedKind, LoggedStanding } from '../../people/access.ts';
import type { ClinicRole } from '../../people/role.ts';

/** One time that somebody saw, changed or took a copy of what is the reader's. No content, and nobody whom it was not shown to. */
export interface SeenEntry {
  at: string;
  /** Empty where they have no account any more. */
  name: string;
  /** What they were to the clinic then. */
  roles: ClinicRole[];
  act: 'view' | 'change' | 'export';
  kind: LoggedKind;
  /** Why they may. */
  standing: LoggedStanding;
}

export interface SeenList {
  /** The newest first. */
  seen: SeenEntry[];
  /** There are older ones that are not in it. */
  hasMore: boolean;
  /** When the clinic's log begins; null: nobody has seen anything yet. */
  since: string | null;
}

export const seen = {
  byWhom: endpoint<SeenList>()({
    method: 'get',
    path: '/api/who-has-seen',
    by: ['participant', 'family'],
    sees: 'seen',
    logs: { not: 'own' },
  }),
};
