import { Anchor, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { isA } from '#shared/people/role.ts';
import { Refused } from '../../live/OrderButton.tsx';
import { refusalOf } from '../../base/http/api.ts';
import { useMe } from '../../base/http/queries.ts';
import { useMakeSheet } from '../sheets/ownSheets.ts';
import { useSheets } from '../sheets/sheetList.ts';
import { useWorksheets } from '../sheets/queries.ts';
import { WorksheetFrame } from './WorksheetFrame.tsx';
import '../../base/words/worksheets.ts';

interface PageWorksheetProps {
  template: string;
  /** In a session the sheet opens beside it: nobody should leave the room for it. */
  isInSession?: boolean;
}

/** The worksheet a page carries. A participant fills it in for themselves: begins it here, or goes on with the one they have. */
export function PageWorksheet({ template, isInSession = false }: PageWorksheetProps) {
  const { data: me } = useMe();
  if (me && isA(me, 'participant')) return <OwnSheet template={template} isInSession={isInSession} />;
  return me && isA(me, 'facilitator') ? <Named template={template} /> : null;
}

function Named({ template }: { template: string }) {
  const { t } = useTranslation('lessons');
  const { data } = useWorksheets();
  const title = data?.worksheets.find(({ id }) => id === template)?.title;
  return title ? <WorksheetFrame>{t('worksheet.carries', { title })}</WorksheetFrame> : null;
}

function OwnSheet({ template, isInSession }: Required<PageWorksheetProps>) {
  const { t } = useTranslation('lessons');
  const { data } = useWorksheets();
  const { data: own } = useSheets();
  const make = useMakeSheet();
  const navigate = useNavigate();
  const worksheet = data?.worksheets.find(({ id }) => id === template);
  const begun = own?.sheets.find(({ worksheet: of, doneAt }) => of === template && doneAt === null);
  if (!worksheet || !own) return null;
  const { title } = worksheet;
  const begin = () => make.mutate(template, { onSuccess: ({ id }) => !isInSession && void navigate(`/skills/${id}`) });
  return (
    <WorksheetFrame>
      <Text fw={700}>{t('worksheet.carries', { title })}</Text>
      <Text size="sm">{t(begun ? 'worksheet.begun' : 'worksheet.about')}</Text>
      <Group gap="xs" mt="xs">
        {begun && isInSession && (
          <Anchor component={Link} to={`/skills/${begun.id}`} target="_blank">
            {t('worksheet.openBeside', { title })}
          </Anchor>
        )}
        {begun && !isInSession && (
          <Button component={Link} to={`/skills/${begun.id}`} size="sm" variant="default">
            {t('worksheet.goOn')}
          </Button>
        )}
        {!begun && (
          <Button size="sm" variant="default" loading={make.isPending} onClick={begin}>
            {t('worksheet.start')}
          </Button>
        )}
      </Group>
      <Refused refusal={make.isError ? refusalOf(make.error) : null} />
    </WorksheetFrame>
  );
}
