import { ActionIcon, Menu } from '@mantine/core';
import { IconLogout, IconSettings, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Me } from '#shared/program/account/answers.ts';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { OpenMenu } from '#client/base/design/OpenMenu.tsx';
import { SignOutDialog } from './SignOutDialog.tsx';
import { useSignOut } from './useSignOut.ts';

/** The way to one's own account and out of it. */
export function OwnMenu({ me }: { me: Me }) {
  const { t } = useTranslation();
  const signOut = useSignOut();
  return (
    <>
      <SignOutDialog signOut={signOut} />
      <OpenMenu position="bottom-end" width={250}>
        <Menu.Target>
          <ActionIcon variant="default" size={42} radius="xl" aria-label={t('menuOf', { name: me.name })}>
            <IconUser aria-hidden size={22} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label c="dimmed">
            <TheirWords>{me.name}</TheirWords>
          </Menu.Label>
          <Menu.Item component={Link} to="/account" leftSection={<IconSettings aria-hidden size={18} />}>
            {t('account')}
          </Menu.Item>
          <Menu.Item onClick={signOut.begin} disabled={signOut.isSending} leftSection={<IconLogout aria-hidden size={18} />}>
            {t('signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </OpenMenu>
    </>
  );
}
