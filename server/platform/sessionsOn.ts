/** What features may know of the sessions that are on, and ask of them. */
export interface SessionsOn {
  /** Their ids. */
  ids(): string[];
  /** The session in which this member has a seat or waits in line, whatever the machine's clock says of its times; null where they do not. */
  held(sessionId: string, member: string): object | null;
  /** Somebody signed out, lost a membership or has another role: whoever holds their sockets looks again. */
  recheck(personId: string): void;
}
