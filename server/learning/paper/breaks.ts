import LineBreaker from 'linebreak';

const WITHOUT_SPACES = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const words = new Intl.Segmenter('th', { granularity: 'word' });

/** Where a line may end (UAX 14), the end of the text included; in scripts that put no space between words, after each word of a dictionary. */
export function breaksIn(text: string): number[] {
  const breaker = new LineBreaker(text);
  const breaks: number[] = [];
  let from = 0;
  for (let found = breaker.nextBreak(); found; found = breaker.nextBreak()) {
    const piece = text.slice(from, found.position);
    if (WITHOUT_SPACES.test(piece)) for (const { index } of words.segment(piece)) if (index > 0) breaks.push(from + index);
    breaks.push(found.position);
    from = found.position;
  }
  return breaks;
}
