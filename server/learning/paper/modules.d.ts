declare module 'linebreak' {
  /** The line breaking of UAX 14. */
  class LineBreaker {
    constructor(text: string);
    nextBreak(): { position: number; required: boolean } | null;
  }
  export = LineBreaker;
}
