/** A command that changed nothing: `refused` for programs, `say` for the person who asked. Never quotes input or state. */
export interface Refusal {
  refused: string;
  say: string;
}

/** Makes a refusal. `refused` is a stable camelCase code, `say` a plain sentence that tells what to do next. */
export const refuse = (refused: string, say: string): Refusal => ({ refused, say });

/** Whether an outcome is a refusal. */
export const isRefusal = (outcome: unknown): outcome is Refusal => typeof outcome === 'object' && outcome !== null && 'refused' in outcome;

export const unknownCommand = refuse('unknownCommand', 'This version of the page is too old. Please reload it.');
export const forbidden = refuse('forbidden', 'This is not available to you here.');
export const notSaved = refuse('notSaved', 'We could not save that, so nothing was changed. Please try again.');
export const shownNotSaved = refuse(
  'shownNotSaved',
  'The facilitators see it now. We could not write it down yet: if nobody comes, press again or use Help now.',
);
export const notThere = refuse('notThere', 'There is nothing here for you. Check the link, or go back to Today.');
export const sessionEnded = refuse('sessionEnded', 'This session has ended.');
export const tooMany = refuse('tooMany', 'That was a lot at once. Please wait a few seconds and try again.');
export const tooLarge = refuse('tooLarge', 'That is too long to send. Please shorten it and try again.');
