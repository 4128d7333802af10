import { Alert, Button, Stack, Text, TextInput } from '@mantine/core';
import { IconCheck, IconCopy, IconLink, IconMail } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import type { InvitationMade } from '#shared/program/invitations/answers.ts';
import { dayAndTime } from '../../base/design/clockTime.ts';
import { copyText } from '../../base/design/copyText.ts';

/** What becomes of an invitation: its link, shown this one time, or that it goes there by mail. */
export function MadeLink({ made: { invitation, link } }: { made: InvitationMade }) {
  const { t } = useTranslation('people');
  if (link === null) {
    return (
      <Alert
        role="status"
        color="pine"
        icon={<IconMail aria-hidden />}
        title={<Saying>{(theirs) => t('mailedTitle', { email: theirs(invitation.email) })}</Saying>}
      >
        <Text c="var(--mantine-color-text)">{t('mailedText')}</Text>
      </Alert>
    );
  }
  return (
    <Alert
      role="status"
      color="pine"
      icon={<IconLink aria-hidden />}
      title={<Saying>{(theirs) => t('linkTitle', { email: theirs(invitation.email) })}</Saying>}
    >
      <Stack gap="sm" align="flex-start">
        <Text c="var(--mantine-color-text)">{t('linkText', { date: dayAndTime(invitation.expiresAt) })}</Text>
        <TextInput readOnly value={link} aria-label={t('linkTitle', { email: invitation.email })} w="100%" onFocus={(event) => event.currentTarget.select()} />
        <CopyLink key={link} link={link} />
      </Stack>
    </Alert>
  );
}

/** Copied, or not: it is shown only this once, so nobody may take it for copied who has nothing to send. */
function CopyLink({ link }: { link: string }) {
  const { t } = useTranslation('people');
  const [isCopied, setCopied] = useState<boolean | null>(null);
  return (
    <>
      <Button
        leftSection={isCopied ? <IconCheck aria-hidden size={20} /> : <IconCopy aria-hidden size={20} />}
        onClick={() => void copyText(link).then(setCopied)}
      >
        {t('copy')}
      </Button>
      <Text c="var(--mantine-color-text)" role="status">
        {isCopied === null ? '' : t(isCopied ? 'copied' : 'notCopied')}
      </Text>
    </>
  );
}
