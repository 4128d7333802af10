import type { ReactNode } from 'react';

/** A quiet ring around something to rest the eyes on; still for people who asked for less motion. */
export function Ring({ children }: { children: ReactNode }) {
  return (
    <div aria-hidden className="hearth-ring">
      {children}
    </div>
  );
}
