/** The longest lesson of a clinic's own, in characters: three times the longest that comes with Hearth. */
export const OWN_LESSON_CHARACTERS_MAX = 20_000;

/** The same text with another version in its head. Takes text that `parseLesson` has read. */
export const withVersion = (source: string, version: number): string => source.replace(/^version:.*$/m, `version: ${version}`);
