// What the media room answers when it does not do what a browser asked. `refused` is for programs, `say` for the person.
export interface MediaRefusal {
  refused: MediaRefusalCode;
  say: string;
  /** Of a malformed message: which field was wrong, never what it held. */
  field?: string;
}

export type MediaRefusalCode = keyof typeof sentences;

const sentences = {
  malformed: 'Your browser and our server did not understand each other. Please reload the page.',
  unsupported: 'Your browser cannot send or show this kind of picture or sound. Please update it, or try another browser.',
  tooMany: 'That was a lot at once. Please wait a few seconds and try again.',
  notJoined: 'Your call is not connected yet. Please wait a moment.',
  notThere: 'This picture or sound is not available to you.',
  notAllowed: 'You cannot send this right now.',
  alreadySending: 'You are sending this already.',
  fault: 'Something went wrong on our side. Your call will try again by itself.',
};

/** Makes the refusal for a code; `field` names what was wrong with a malformed message. */
export const refuseMedia = (refused: MediaRefusalCode, field?: string): MediaRefusal => ({
  refused,
  say: sentences[refused],
  ...(field !== undefined && { field }),
});

/** Whether a request was refused rather than answered. */
export const isMediaRefusal = (outcome: unknown): outcome is MediaRefusal => typeof outcome === 'object' && outcome !== null && 'refused' in outcome;
