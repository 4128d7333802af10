import type { ReactNode } from 'react';
import './ring.css';

interface FillingRingProps {
  /** How full, from 0 to 1. */
  share: number;
  /** Soon full: the line grows broader, so that its colour is not all that tells. */
  isNearEnd?: boolean;
  size?: number;
  children?: ReactNode;
}

/** Time as a soft ring that fills, where a number would tick. Says nothing to a screen reader: what matters is said in words. */
export function FillingRing({ share, isNearEnd = false, size = 48, children }: FillingRingProps) {
  const filled = Math.min(1, Math.max(0, share)) * 100;
  return (
    <span
      className="filling-ring"
      aria-hidden
      style={{ width: size, height: size }}
      data-near-end={isNearEnd || undefined}
      data-share={(filled / 100).toFixed(2)}
    >
      <svg viewBox="0 0 40 40">
        <circle className="filling-ring-track" cx="20" cy="20" r="17" pathLength="100" />
        {filled > 0 && <circle className="filling-ring-fill" cx="20" cy="20" r="17" pathLength="100" strokeDasharray={`${filled} 100`} />}
      </svg>
      {children}
    </span>
  );
}
