// Apart from the schemas, so that the browser takes it without a parser.

/** What one document may hold, as its whole state is encoded. */
export const DOCUMENT_BYTES_MAX = 1024 * 1024;
