import { Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Page } from '../../base/design/Page.tsx';
import { ToToday } from '../way-in/AfterPages.tsx';
import { OwnSupport } from './OwnSupport.tsx';
import { LostConnection } from './LostConnection.tsx';

/** A facilitator asked them to leave: kind words, the way back, and who is there for them. */
export function RemovedPage() {
  const { t } = useTranslation('waiting');
  return (
    <Page title={t('removedHeading')} tabTitle={t('title')} size={560}>
      <LostConnection />
      <Paper className="hearth-card" p="lg">
        <Stack>
          <Text fz="lg">{t('removed')}</Text>
          <Text>{t('removedCare')}</Text>
        </Stack>
      </Paper>
      <OwnSupport isSeen />
      <div>
        <ToToday variant="default" />
      </div>
    </Page>
  );
}
