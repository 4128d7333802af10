import { isAmong, type ClinicRole, type HasRoles } from '#shared/people/role.ts';
import type { Sender } from './sender.ts';

/** What waits on a device to be sent, of these people. Loaded when it is needed. */
export interface FaceOutbox {
  by: readonly ClinicRole[];
  load: () => Promise<Sender>;
}

let declared: readonly FaceOutbox[] = [];
/** Names those of all features. */
export const declareOutboxes = (ofFeatures: readonly FaceOutbox[]): void => void (declared = ofFeatures);
export const outboxesOf = (who: HasRoles): readonly FaceOutbox[] => declared.filter(({ by }) => isAmong(who, by));

/** Sends all that waits on this device: before its person signs out. */
export const sendEverything = async (): Promise<void> => void (await Promise.all(declared.map(({ load }) => load().then((outbox) => outbox.send()))));
