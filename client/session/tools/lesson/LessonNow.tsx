import { Button, Text } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useShowTab } from '../showTab.ts';

interface LessonNowProps {
  view: { title: string; page: number; total: number };
  children?: ReactNode;
}

/** Which lesson, which page, and the way to it. */
export function LessonNow({ view: { title, page, total }, children }: LessonNowProps) {
  const { t } = useTranslation('tools');
  const showTab = useShowTab();
  return (
    <>
      <IconBook2 aria-hidden size={20} />
      <Text style={{ flex: 1, minWidth: '10rem' }}>
        <b>{t('lesson.now', { title })}</b> · <span>{t('lesson.page', { page: page + 1, total })}</span>
      </Text>
      <Button size="sm" variant="default" onClick={() => showTab('lesson')}>
        {t('lesson.open')}
      </Button>
      {children}
    </>
  );
}
