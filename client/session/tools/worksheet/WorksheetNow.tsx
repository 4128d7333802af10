import { Button, Text } from '@mantine/core';
import { IconClipboardList } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useShowTab } from '../showTab.ts';
import type { OpenTemplate } from './types.ts';

/** Which worksheet is open, and the way to it. */
export function WorksheetNow({ view }: { view: { template: OpenTemplate } }) {
  const { t } = useTranslation('tools');
  const showTab = useShowTab();
  return (
    <>
      <IconClipboardList aria-hidden size={20} />
      <Text style={{ flex: 1, minWidth: '10rem' }}>
        <b>{t('worksheet.now', { title: view.template.title })}</b>
      </Text>
      <Button size="sm" variant="default" onClick={() => showTab('worksheet')}>
        {t('worksheet.openTab')}
      </Button>
    </>
  );
}
