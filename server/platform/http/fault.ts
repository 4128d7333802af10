import { randomInt } from 'node:crypto';

// Without letters and digits that sound or look alike: people read it out on the telephone.
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 5;

/** A short reference that ties what the person reads to a line of the log. */
export const newReference = (): string => Array.from({ length: LENGTH }, () => letters[randomInt(letters.length)]).join('');

/** What somebody reads when the mistake is ours. */
export const faultSentence = (ref: string): string => `Something went wrong on our side. Nothing was changed. (ref ${ref})`;
