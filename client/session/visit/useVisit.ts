import { useCallback, useEffect, useRef, useState } from 'react';
import { wasInside } from './inside.ts';
import type { Visit } from './openVisit.ts';

export type { Visit } from './openVisit.ts';

/** What carries a call comes while its person fills in the way in. */
const loadOpening = () => import('./openVisit.ts');

interface VisitKeeper {
  visit: Visit | null;
  /** What a visit needs is still on its way. */
  isOpening: boolean;
  /** What is needed for a visit did not come; `open` asks for it again. */
  hasFailed: boolean;
  open: () => void;
  close: () => void;
}

/** Keeps the visit of a session, if there is one. A tab that was inside before a reload opens it by itself. */
export function useVisit(session: string): VisitKeeper {
  const [visit, setVisit] = useState<Visit | null>(null);
  const [stage, setStage] = useState<'closed' | 'opening' | 'open' | 'failed'>(() => (wasInside(session) ? 'opening' : 'closed'));
  const end = useRef<(() => void) | null>(null);
  const open = useCallback(() => {
    if (end.current) return;
    let isOver = false;
    let close = () => {};
    end.current = () => {
      isOver = true;
      close();
    };
    setStage('opening');
    loadOpening().then(
      ({ openVisit, closeVisit }) => {
        if (isOver) return;
        const opened = openVisit(session);
        close = () => closeVisit(opened);
        setVisit(opened);
        setStage('open');
      },
      () => {
        if (isOver) return;
        end.current = null;
        setStage('failed');
      },
    );
  }, [session]);
  const close = useCallback(() => {
    end.current?.();
    end.current = null;
    setVisit(null);
    setStage('closed');
  }, []);
  useEffect(() => {
    if (wasInside(session)) open();
    else void loadOpening().catch(() => undefined);
    return close;
  }, [session, open, close]);
  return { visit, isOpening: stage === 'opening', hasFailed: stage === 'failed', open, close };
}
