/** A content file that cannot be read: where, and what is wrong in one sentence. */
export class LessonError extends Error {
  readonly file: string;
  readonly line: number;
  readonly sentence: string;

  /** @param line counted from 1 */
  constructor(file: string, line: number, sentence: string) {
    super(`${file}:${line}: ${sentence}`);
    this.name = 'LessonError';
    this.file = file;
    this.line = line;
    this.sentence = sentence;
  }
}
