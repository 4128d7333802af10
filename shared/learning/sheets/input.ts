import { z } from 'zod';
import { DOCUMENT_BYTES_MAX } from '../../live/documents/limits.ts';
import { visibilities } from '../worksheets/visibility.ts';

const BASE64_PER_BYTE = 4 / 3;
const UPDATE_CHARACTERS_MAX = Math.ceil(DOCUMENT_BYTES_MAX * BASE64_PER_BYTE) + 4;
const VECTOR_CHARACTERS_MAX = 64 * 1024;
/** How large the body of a change may be. */
export const CHANGE_BYTES_MAX = UPDATE_CHARACTERS_MAX + VECTOR_CHARACTERS_MAX + 1024;

export const newSheet = z.strictObject({
  template: z.string('Please choose a worksheet.').min(1, 'Please choose a worksheet.').max(64),
  /** Chosen by the browser, so that a sheet begun without a connection has its name at once, and asking again makes no second one. */
  id: z.uuid('This is no name for a sheet.').optional(),
  /** The version it was begun with, where that was before now. */
  version: z.int('Please say which version.').min(1).optional(),
});

export const sheetChange = z.strictObject({
  /** What the sender has beyond what it knows the server to have; '' for nothing. */
  update: z.base64('This change could not be read.').max(UPDATE_CHARACTERS_MAX, 'This is more than a worksheet can hold.'),
  /** What the sender has. */
  stateVector: z.base64('This could not be read.').max(VECTOR_CHARACTERS_MAX),
});

export const sheetReaders = z.strictObject({ visibility: z.enum(visibilities, 'Please choose who may read it.') });

export const sheetDone = z.strictObject({ isDone: z.boolean('Please say whether it is done.') });
