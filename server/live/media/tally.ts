/** Who counts what happens here, if anybody does. Given words of the protocol only. */
export interface Tally {
  /** A message was answered: 'done', or the code of its refusal. */
  answered(message: string, outcome: string): void;
  workerDied(): void;
}

export const noTally: Tally = { answered: () => undefined, workerDied: () => undefined };
