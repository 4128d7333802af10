import { sendDays } from '../practice/outbox.ts';
import { sendAll } from '../worksheets/openSheets.ts';
import { sendUnsent } from '../worksheets/sendUnsent.ts';

/** Sends all that waits on this device: before its person signs out. */
export const sendEverything = async (): Promise<void> => void (await Promise.all([sendAll(), sendDays(), sendUnsent().catch(() => false)]));
