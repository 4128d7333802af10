// Remembers, for this tab only, that its person is in a session: a reload then leads straight back to where they were.
import { readValue, writeValue } from '../../base/device/values.ts';

/** Whether this tab was in the session before it was loaded again. */
export const wasInside = (session: string): boolean => readValue('inside', session) !== null;

/** Without storage a reload begins at the way in, which leads to the same seat. */
export const rememberInside = (session: string, isInside: boolean): void => void writeValue('inside', isInside ? '1' : null, session);
