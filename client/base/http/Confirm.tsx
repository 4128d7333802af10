import { Button, Group, Stack } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { Dialog } from '../design/Dialog.tsx';
import { WhyNot, type Tells } from './WhyNot.tsx';

interface ConfirmProps {
  isOpen: boolean;
  onClose: () => void;
  title: ReactNode;
  /** What happens, and what does not. */
  children: ReactNode;
  yes: ReactNode;
  no: string;
  /** What tells the server, or gives the order: its own state is shown. */
  tells: Tells;
  /** It closes the dialog once it is done. */
  onYes: () => void;
  /** It cannot be taken back. */
  isFinal?: boolean;
  /** A third answer. */
  alsoButton?: ReactElement | false;
}

/** Asks before something is done. The focus is on leaving things as they are; what went wrong is said here. */
export function Confirm({ isOpen, onClose, title, children, yes, no, tells, onYes, isFinal = false, alsoButton }: ConfirmProps) {
  return (
    <Dialog opened={isOpen} onClose={onClose} title={title} withCloseButton={false}>
      <Stack>
        {children}
        <WhyNot tells={tells} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {no}
          </Button>
          <Button {...(isFinal && { color: 'red' })} loading={tells.isPending} onClick={onYes}>
            {yes}
          </Button>
          {alsoButton}
        </Group>
      </Stack>
    </Dialog>
  );
}
