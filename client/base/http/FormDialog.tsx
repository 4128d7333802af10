import { Button, Group, Stack, type MantineSize } from '@mantine/core';
import type { ReactNode } from 'react';
import { Dialog } from '../design/Dialog.tsx';
import { WhyNot, type Tells } from './WhyNot.tsx';

interface FormDialogProps {
  /** Without it: for as long as it stands on the page. */
  isOpen?: boolean;
  onClose: () => void;
  title: ReactNode;
  /** Its fields. */
  children: ReactNode;
  yes: string;
  no: string;
  /** What sends it: its own state is shown. */
  tells?: Tells;
  /** It closes the dialog once it is done. */
  onYes: () => void;
  /** Whether what stands in the fields can be sent at all. */
  isRight?: boolean;
  size?: MantineSize;
}

/** Something to fill in over the page: sent by its button and by Enter; what went wrong is said here, and what was typed stays. */
export function FormDialog({
  isOpen = true,
  onClose,
  title,
  children,
  yes,
  no,
  tells = { isPending: false },
  onYes,
  isRight = true,
  size = 'md',
}: FormDialogProps) {
  return (
    <Dialog opened={isOpen} onClose={onClose} title={title} withCloseButton={false} size={size}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          // React hands an event of a dialog on to the form that the dialog was opened from.
          event.stopPropagation();
          if (isRight) onYes();
        }}
      >
        <Stack gap="md">
          {children}
          <WhyNot tells={tells} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {no}
            </Button>
            <Button type="submit" loading={tells.isPending} disabled={!isRight}>
              {yes}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
