import { piecesOf, theirs } from '../words/theirs.ts';
import { TheirWords } from './TheirWords.tsx';

/**
 * A sentence of Hearth's with people's own words in it: `<Saying>{(theirs) => t('toPerson', { name: theirs(name) })}</Saying>`.
 * Each piece is the only child of an element of its own, so a page that a browser translated can still change.
 */
export function Saying({ children }: { children: (mark: (words: string) => string) => string }) {
  return piecesOf(children(theirs)).map((piece, at) => (at % 2 === 1 ? <TheirWords key={at}>{piece}</TheirWords> : piece !== '' && <span key={at}>{piece}</span>));
}
