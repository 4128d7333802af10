import { Loader, UnstyledButton } from '@mantine/core';
import type { ComponentType, ReactNode } from 'react';

interface BarButtonProps {
  /** What pressing it does, for those who hear it. */
  label: string;
  /** One word under the icon, where there is room. */
  word: string;
  Icon: ComponentType<{ size?: number; 'aria-hidden'?: boolean }>;
  onClick?: () => void;
  /** on: goes on right now. off: is switched off. leave: goes out. */
  look?: 'plain' | 'off' | 'on' | 'leave';
  isPending?: boolean;
  shortcut?: string;
  badge?: ReactNode;
  'aria-expanded'?: boolean;
  'aria-controls'?: string;
  ref?: React.Ref<HTMLButtonElement>;
}

/** One control at the foot of the room: large enough for a thumb, and named for everybody. */
export function BarButton({ label, word, Icon, look = 'plain', isPending = false, shortcut, badge, onClick, ref, ...rest }: BarButtonProps) {
  return (
    <UnstyledButton
      {...rest}
      {...(ref ? { ref } : {})}
      className="bar-button"
      data-look={look}
      aria-label={label}
      aria-busy={isPending || undefined}
      {...(shortcut ? { 'aria-keyshortcuts': shortcut, title: `${label} (${shortcut})` } : { title: label })}
      onClick={onClick}
    >
      <span className="bar-icon">
        {isPending ? <Loader size={22} color="currentColor" aria-hidden /> : <Icon size={24} aria-hidden />}
        {badge}
      </span>
      <span className="bar-word" aria-hidden>
        {word}
      </span>
    </UnstyledButton>
  );
}
