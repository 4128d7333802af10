import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../design/Dialog.tsx';
import type { SignOut } from './useSignOut.ts';

/** Before words are lost: what could not be sent, and what is to become of it. */
export function SignOutDialog({ signOut: { unsent, confirm, stay } }: { signOut: SignOut }) {
  const { t } = useTranslation('signIn');
  return (
    <Dialog opened={unsent !== null} onClose={stay} title={t('unsent.title')} withCloseButton={false}>
      <Stack>
        <Text>{t('unsent.text')}</Text>
        <ul className="hearth-list">
          {unsent?.map(({ place, count }) => (
            <li key={place}>{t(`unsent.of.${place as 'changes'}`, { count })}</li>
          ))}
        </ul>
        <Button onClick={stay} data-autofocus>
          {t('unsent.stay')}
        </Button>
        <Button variant="default" onClick={() => confirm(false)}>
          {t('unsent.keep')}
        </Button>
        <Text size="sm" c="dimmed">
          {t('unsent.keepHint')}
        </Text>
        <Button variant="default" c="var(--mantine-color-error)" onClick={() => confirm(true)}>
          {t('unsent.throw')}
        </Button>
      </Stack>
    </Dialog>
  );
}
