import type { ReactNode } from 'react';

/** A number, a clock time, a timer, a code: the same in every language, so a browser that translates leaves it as it is. Within a sentence: Saying. */
export const Figure = ({ children }: { children: ReactNode }) => <span translate="no">{children}</span>;
