import { Button, Group, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WorksheetFrame } from '#client/learning/lessons/WorksheetFrame.tsx';
import { refusalOf } from '#client/base/http/api.ts';
import { Refused } from '#client/live/OrderButton.tsx';
import { useOrder, useTool } from '#client/live/useTool.ts';
import { useWorksheet } from '#client/learning/sheets/queries.ts';
import { useShowTab } from '../showTab.ts';

const modes = ['together', 'own'] as const;
type Mode = (typeof modes)[number];

/** The worksheet a page carries, for facilitators: laid out for the group with one press, while the lesson stays open. */
export function HostPageSheet({ template: id }: { template: string }) {
  const { t } = useTranslation('tools');
  const { t: ofLessons } = useTranslation('lessons');
  const showTab = useShowTab();
  const open = useTool('worksheet', 'facilitator');
  const { data, error, isLoading } = useWorksheet(id);
  const { give, isPending, refusal } = useOrder('worksheet', 'open');
  const [pressed, setPressed] = useState<Mode | null>(null);
  const template = data?.template;
  const title = template?.title ?? (open?.template.id === id ? open.template.title : '');
  const toSheet = useRef<HTMLButtonElement>(null);
  const isOurs = useRef(false);
  const isOpen = open !== null;
  useEffect(() => {
    // The pressed button is gone: the keyboard goes on where it stood.
    if (isOpen && isOurs.current) toSheet.current?.focus();
    isOurs.current = false;
  }, [isOpen]);
  const layOut = (mode: Mode) => {
    setPressed(mode);
    isOurs.current = true;
    if (template) void give({ template, mode, writers: null });
  };
  if (isLoading) return null;
  return (
    <WorksheetFrame>
      <Text fw={700}>{ofLessons('worksheet.carries', { title })}</Text>
      <Text size="sm" role="status">
        {open?.template.id === id
          ? t(`lesson.sheetIsOpen.${open.mode}`)
          : open
            ? t('lesson.otherSheetOpen', { title: open.template.title })
            : t('lesson.sheetHint')}
      </Text>
      <Group gap="xs" mt="xs">
        {open ? (
          <Button ref={toSheet} size="sm" variant="default" onClick={() => showTab('worksheet')}>
            {t('lesson.toSheet')}
          </Button>
        ) : (
          modes.map((mode) => (
            <Button
              key={mode}
              size="sm"
              variant={mode === 'together' ? 'filled' : 'default'}
              disabled={!template}
              loading={isPending && pressed === mode}
              onClick={() => layOut(mode)}
            >
              {t(`lesson.layOut.${mode}`)}
            </Button>
          ))
        )}
      </Group>
      <Refused refusal={open ? null : (refusal ?? (error && !data ? refusalOf(error) : null))} />
    </WorksheetFrame>
  );
}
