import { CRISIS_LINE, EMERGENCY, VETERANS_TEXT } from '#shared/base/help/crisis.ts';

// Private characters of Unicode: they stand around what a person wrote while a sentence is put together, and are never shown.
const OPEN = '\u{F0000}';
const CLOSE = '\u{F0001}';
const MARKS = /[\u{F0000}\u{F0001}]/gu;
const MARKED = /\u{F0000}([^\u{F0000}\u{F0001}]*)\u{F0001}/u;

/** What is dialled, typed or pressed as it stands. */
const AS_IT_STANDS = new RegExp(`\\b(?:988lifeline\\.org|${CRISIS_LINE}|${EMERGENCY}|${VETERANS_TEXT}|AYUDA|ASL Now)\\b`, 'g');

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Marks a value within a sentence as somebody's own words. */
export const theirs = (words: string): string => OPEN + words.replaceAll(MARKS, '') + CLOSE;

/** A sentence of Hearth's, with the numbers to call and the words to text in it marked: no translation makes others of them. */
export const numbered = (sentence: string): string => sentence.replaceAll(AS_IT_STANDS, (number) => theirs(number));

/** A sentence without its marks, for where there are no elements: a tab's title. */
export const unmarked = (sentence: string): string => sentence.replaceAll(MARKS, '');

/** The pieces of a sentence in turn: Hearth's words, somebody's own, Hearth's … */
export const piecesOf = (sentence: string): string[] => sentence.split(MARKED);

/** A value as it stands in a sentence: one that runs right to left keeps to itself, so that the words around it stay in order. */
export function isolated(value: string): string {
  return RIGHT_TO_LEFT.test(value) && !value.startsWith(OPEN) ? FIRST_STRONG_ISOLATE + value + POP_ISOLATE : value;
}
