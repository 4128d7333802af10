import { Button, Stack, type ButtonProps } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconLifebuoy } from '@tabler/icons-react';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#client/base/design/Dialog.tsx';
import { AroundPages } from './around.ts';
import { HelpContacts } from './HelpContacts.tsx';

/** The button that is on every page: opens the contacts where one is, so that nobody has to leave a session for them. */
export function HelpNow(props: ButtonProps) {
  const { t } = useTranslation('help');
  const { OwnPlans } = useContext(AroundPages);
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="light" color="clay" leftSection={<IconLifebuoy aria-hidden size={20} />} {...props} onClick={open}>
        {t('now')}
      </Button>
      <Dialog opened={isOpen} onClose={close} title={t('title')} size="lg">
        <Stack>
          <HelpContacts headingOrder={3} />
          <OwnPlans level={3} />
        </Stack>
      </Dialog>
    </>
  );
}
