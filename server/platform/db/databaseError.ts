/** The database cannot be used as it is; the message is one line that says why and what to do. */
export class DatabaseError extends Error {
  override name = 'DatabaseError';
}
