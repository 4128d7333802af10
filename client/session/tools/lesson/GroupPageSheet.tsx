import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageWorksheet } from '#client/learning/lessons/PageWorksheet.tsx';
import { WorksheetFrame } from '#client/learning/lessons/WorksheetFrame.tsx';
import { useTool } from '#client/live/useTool.ts';
import { useShowTab } from '../showTab.ts';

/** The worksheet a page carries, for the group: the one that is open for all, otherwise one's own. */
export function GroupPageSheet({ template }: { template: string }) {
  const { t } = useTranslation('tools');
  const { t: ofLessons } = useTranslation('lessons');
  const showTab = useShowTab();
  const open = useTool('worksheet', 'participant');
  if (open?.template.id !== template) return <PageWorksheet isInSession template={template} />;
  return (
    <WorksheetFrame>
      <Text fw={700}>{ofLessons('worksheet.carries', { title: open.template.title })}</Text>
      <Text size="sm">{t(`lesson.groupFills.${open.mode}`)}</Text>
      <Button size="sm" mt="xs" onClick={() => showTab('worksheet')}>
        {t('lesson.toSheet')}
      </Button>
    </WorksheetFrame>
  );
}
