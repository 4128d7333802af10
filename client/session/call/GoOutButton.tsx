import { Button } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';

const ANSWER_WITHIN_MS = 2_500;

interface GoOutButtonProps {
  /** Tells the server. */
  tell: () => Promise<unknown>;
  /** Where it does not answer in time: the page lets go of everything by itself. */
  onGone: () => void;
  children: ReactNode;
}

/** The button that really leaves; somebody without a connection must be able to go as well. */
export function GoOutButton({ tell, onGone, children }: GoOutButtonProps) {
  const [isLeaving, setLeaving] = useState(false);
  useEffect(() => {
    if (!isLeaving) return;
    void tell();
    const timer = setTimeout(onGone, ANSWER_WITHIN_MS);
    return () => clearTimeout(timer);
    // Told once.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isLeaving]);
  return (
    <Button loading={isLeaving} onClick={() => setLeaving(true)} data-autofocus>
      {children}
    </Button>
  );
}
