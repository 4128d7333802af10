import { piecesOf, theirs } from '../words/theirs.ts';
import { TheirWords } from './TheirWords.tsx';

/**
 * A sentence of Hearth's with people's own words in it: `<Saying>{(theirs) => t('toPerson', { name: theirs(name) })}</Saying>`.
 * A sentence that was put together elsewhere, its names already marked, is its child as it is.
 * Each piece is the only child of an element of its own, so a page that a browser translated can still change.
 */
export function Saying({ children }: { children: string | ((mark: (words: string) => string) => string) }) {
  const pieces = piecesOf(typeof children === 'string' ? children : children(theirs)).map((piece, at) =>
    at % 2 === 1 ? <TheirWords key={at}>{piece}</TheirWords> : piece !== '' && <span key={at}>{piece}</span>,
  );
  // In a row, as within a button, pieces of their own would lose the spaces between them.
  return pieces.length > 1 ? <span>{pieces}</span> : pieces;
}
