import type { ReactNode } from 'react';
import './their-words.css';

/** What a person wrote or is called, amid Hearth's own words: in its own direction, and never translated by a browser. */
export function TheirWords({ children, block = false }: { children: ReactNode; /** On lines of its own, each line in its own direction. */ block?: boolean }) {
  return (
    <bdi dir="auto" translate="no" className={block ? 'their-words-block' : undefined}>
      {children}
    </bdi>
  );
}
