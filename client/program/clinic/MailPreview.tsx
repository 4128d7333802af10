import { Box, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { invitationLetter } from '#shared/program/invitations/letter.ts';
import { MAIL_NAME } from '#shared/program/clinic/mailName.ts';
import { TheirWords } from '../../base/design/TheirWords.tsx';

/** An invitation as it arrives, with this name for mails. */
export function MailPreview({ name }: { name: string }) {
  const { t } = useTranslation('clinic');
  const { subject, text } = invitationLetter(name.trim() || MAIL_NAME, `${location.origin}/invite/…`);
  return (
    <Stack gap="xs">
      <Text size="sm">{t('mail.preview')}</Text>
      <Paper withBorder p="md" component="figure" m={0}>
        <Text fw={700} style={{ overflowWrap: 'anywhere' }}>
          <TheirWords>{subject}</TheirWords>
        </Text>
        <Box fz="sm" mt="xs" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          <TheirWords>{text}</TheirWords>
        </Box>
      </Paper>
    </Stack>
  );
}
