import type { Zone } from '#shared/base/day.ts';
import type { Prisma } from '#server/platform/db/generated/client.ts';

/** What a feature reckons anew when the zone of a clinic changes, in the same transaction. */
export type Reckoning = (tx: Prisma.TransactionClient, clinicId: string, zone: Zone) => Promise<void>;
