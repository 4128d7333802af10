import { Button, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../design/Dialog.tsx';
import type { SignOut } from './useSignOut.ts';

/** Before words are lost: what could not be sent, and what is to become of it. */
export function SignOutDialog({ signOut: { unsent, confirm, stay, hasFailed } }: { signOut: SignOut }) {
  const { t } = useTranslation('signIn');
  const sum = (of: 'count' | 'onPageAlone') => (unsent ?? []).reduce((all, one) => all + one[of], 0);
  const onPage = sum('onPageAlone');
  useEffect(() => {
    if (hasFailed) notifications.show({ id: 'not-signed-out', color: 'clay', autoClose: false, message: t('notSignedOut') });
  }, [hasFailed, t]);
  return (
    <Dialog opened={unsent !== null} onClose={stay} title={t('unsent.title')} withCloseButton={false}>
      <Stack>
        <Text>{t('unsent.text')}</Text>
        <ul className="hearth-list">
          {unsent?.map(({ place, count }) => (
            <li key={place}>{t(`unsent.of.${place as 'changes'}`, { count })}</li>
          ))}
        </ul>
        {onPage > 0 && <Text>{t('unsent.onPage', { count: onPage })}</Text>}
        <Button onClick={stay} data-autofocus>
          {t('unsent.stay')}
        </Button>
        {sum('count') > onPage && (
          <>
            <Button variant="default" onClick={() => confirm(false)}>
              {t('unsent.keep')}
            </Button>
            <Text size="sm" c="dimmed">
              {t('unsent.keepHint')}
            </Text>
          </>
        )}
        <Button variant="default" c="var(--mantine-color-error)" onClick={() => confirm(true)}>
          {t('unsent.throw')}
        </Button>
      </Stack>
    </Dialog>
  );
}
