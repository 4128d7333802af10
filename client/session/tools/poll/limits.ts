// As the poll takes them; told while typing.
export const QUESTION_CHARACTERS_MAX = 200;
export const LABEL_CHARACTERS_MAX = 80;
export const WORD_CHARACTERS_MAX = 30;
export const OPTIONS_MIN = 2;
export const OPTIONS_MAX = 8;
/** With fewer answers, anonymous results could point to somebody. */
export const ANSWERS_MIN = 4;
