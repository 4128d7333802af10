import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { copyText } from '../../base/design/copyText.ts';
import { Page } from '../../base/design/Page.tsx';
import './codes.css';

/** Ten recovery codes, shown this once. */
export function NewCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const { t } = useTranslation('factor');
  const copy = async () => notifications.show({ message: t((await copyText(codes.join('\n'))) ? 'codes.copied' : 'codes.notCopied') });
  return (
    <Page title={t('codes.shown')} size={560}>
      <Text>{t('codes.text')}</Text>
      <Paper className="hearth-card" p="lg">
        <Stack>
          <ul className="recovery-codes" translate="no" aria-label={t('codes.title')}>
            {codes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ul>
          <Group>
            <Button variant="default" onClick={() => void copy()}>
              {t('codes.copy')}
            </Button>
            <Button onClick={onKept}>{t('codes.kept')}</Button>
          </Group>
        </Stack>
      </Paper>
    </Page>
  );
}
