/** Where the media room reports trouble: pino's shape. Never given names, ids of people or contents. */
export interface Log {
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}
