import { refuse } from '../refusals.ts';

/** Unknown and not this person's to read are the same. */
export const noDocument = refuse('noDocument', 'This page is not open to you right now.');
export const mayNotWrite = refuse('mayNotWrite', 'You can read here, and not write right now.');
export const documentFull = refuse('documentFull', 'This page is full, so that was not added. Take something away first.');
/** Bytes that are no change. */
export const notUnderstood = refuse('notUnderstood', 'That change could not be read, so nothing was changed. Please reload the page.');
/** A change that builds on something that is not there (yet). */
export const outOfStep = refuse('outOfStep', 'Some of the words around this are not here yet. It is sent again by itself.');
/** A change in the name of somebody else's editor. */
export const notYours = refuse('notYours', 'That change was not yours to make, so nothing was changed. Please reload the page.');
/** A change that would take the server too long, now or whenever the document is opened. */
export const tooMuchWork = refuse('tooMuchWork', 'That is too much at once, so it was not added. Add it in smaller pieces.');
