import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { Dialog } from '../design/Dialog.tsx';
import { ProblemOf } from './ProblemOf.tsx';

interface ConfirmProps {
  isOpen: boolean;
  onClose: () => void;
  title: ReactNode;
  /** What happens, and what does not. */
  children: ReactNode;
  yes: string;
  no: string;
  /** Tells the server: its own state is shown. It closes the dialog once it is done. */
  tells: { isPending: boolean; error: unknown };
  onYes: () => void;
  /** It cannot be taken back. */
  isFinal?: boolean;
}

/** Asks before something is done. The focus is on leaving things as they are; what went wrong is said here. */
export function Confirm({ isOpen, onClose, title, children, yes, no, tells, onYes, isFinal = false }: ConfirmProps) {
  return (
    <Dialog opened={isOpen} onClose={onClose} title={title}>
      <Stack>
        {children}
        <ProblemOf error={tells.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {no}
          </Button>
          <Button {...(isFinal && { color: 'red' })} loading={tells.isPending} onClick={onYes}>
            {yes}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
