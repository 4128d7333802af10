import { Anchor, Button, Group, Text } from '@mantine/core';
import { IconClipboardText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Refused } from '../live/OrderButton.tsx';
import { refusalOf } from '../http/api.ts';
import { useMe } from '../http/queries.ts';
import { useMakeSheet, useSheets, useWorksheets } from '../skills/queries.ts';

interface PageWorksheetProps {
  template: string;
  /** In a session the sheet opens beside it: nobody should leave the room for it. */
  isInSession: boolean;
}

/** The worksheet a page carries. A participant begins it here, or goes on with the one they have. */
export function PageWorksheet({ template, isInSession }: PageWorksheetProps) {
  const { data: me } = useMe();
  if (me?.role === 'participant') return <OwnSheet template={template} isInSession={isInSession} />;
  return me?.role === 'facilitator' ? <Named template={template} /> : null;
}

function Named({ template }: { template: string }) {
  const { t } = useTranslation('lessons');
  const { data } = useWorksheets();
  const title = data?.worksheets.find(({ id }) => id === template)?.title;
  return title ? <Frame>{t('worksheet.carries', { title })}</Frame> : null;
}

function Frame({ children }: { children: React.ReactNode }) {
  return (
    <section className="lesson-moment">
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <IconClipboardText aria-hidden size={22} style={{ flex: 'none' }} />
        <div>{children}</div>
      </Group>
    </section>
  );
}

function OwnSheet({ template, isInSession }: PageWorksheetProps) {
  const { t } = useTranslation('lessons');
  const { data } = useWorksheets();
  const { data: own } = useSheets();
  const make = useMakeSheet();
  const worksheet = data?.worksheets.find(({ id }) => id === template);
  const begun = own?.sheets.find(({ worksheet: of, doneAt }) => of === template && doneAt === null);
  if (!worksheet || !own) return null;
  const { title } = worksheet;
  return (
    <Frame>
      <Text fw={700}>{t('worksheet.carries', { title })}</Text>
      <Text size="sm">{t(begun ? 'worksheet.begun' : 'worksheet.about')}</Text>
      <Group gap="xs" mt="xs">
        {begun ? (
          <Anchor component={Link} to={`/skills/${begun.id}`} {...(isInSession && { target: '_blank' })}>
            {t(isInSession ? 'worksheet.openBeside' : 'worksheet.open', { title })}
          </Anchor>
        ) : (
          <Button size="sm" variant="default" loading={make.isPending} onClick={() => make.mutate(template)}>
            {t('worksheet.start')}
          </Button>
        )}
      </Group>
      <Refused refusal={make.isError ? refusalOf(make.error) : null} />
    </Frame>
  );
}
