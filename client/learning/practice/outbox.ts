// Days that were tapped and that the server does not have yet.
import { practice } from '#shared/learning/practice/api.ts';
import { askOnce } from '../../base/http/ask.ts';
import { changedBy } from '../../base/http/use.ts';
import { createOutbox, type Kept } from '../../base/offline/outbox.ts';
import { deviceStore } from '../../base/device/deviceStore.ts';
import { daysPlace } from './stores.ts';
import type { WaitingDay } from './waiting.ts';

/** Of a day the last tap counts. */
export const days = createOutbox<WaitingDay>({
  changes: changedBy(practice.log),
  store: deviceStore<Kept<WaitingDay>>(daysPlace),
  keyOf: ({ practice, day }) => `${practice}/${day.day}`,
  send: ({ practice: id, day }, once) => askOnce(once, practice.log, { params: { id }, body: day }),
  // Until 30 November 2026 a day was kept without a name.
  read: (row) => ('once' in (row as object) ? (row as Kept<WaitingDay>) : { once: crypto.randomUUID(), value: row as WaitingDay }),
});
