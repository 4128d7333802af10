import { Button, Group, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import * as Y from 'yjs';
import { Dialog } from '#client/base/design/Dialog.tsx';
import type { WorksheetSummary } from '#shared/learning/worksheets/answers.ts';
import { ASSIGNED } from '#shared/people/reach.ts';
import { dayAndTime } from '../../base/design/clockTime.ts';
import { Page } from '../../base/design/Page.tsx';
import { SignedIn } from '../../base/frame/SignedIn.tsx';
import { Loaded } from '../../base/http/Loaded.tsx';
import { SheetForm } from '../worksheets/SheetForm.tsx';
import { Library } from './Library.tsx';
import { SheetCards, SheetName } from './SheetCards.tsx';
import { useSharedSheets, useWorksheet } from './queries.ts';

/** Worksheets for facilitators: what participants share with them, and all templates. */
export function WorksheetsPage() {
  return <SignedIn>{() => <Worksheets />}</SignedIn>;
}

function Worksheets() {
  const { t } = useTranslation('skills');
  const [previewed, setPreviewed] = useState<WorksheetSummary | null>(null);
  return (
    <Page title={t('staffTitle')} size="md">
      <Shared />
      <Group justify="flex-start">
        <Button component={Link} to="/worksheets/new" leftSection={<IconPlus size={20} aria-hidden />}>
          {t('make')}
        </Button>
      </Group>
      <Library
        title={t('libraryStaff')}
        actions={(worksheet) => (
          <>
            <Button variant="default" size="sm" aria-label={t('previewOf', { title: worksheet.title })} onClick={() => setPreviewed(worksheet)}>
              {t('preview')}
            </Button>
            {worksheet.isOwn && (
              <Button component={Link} to={`/worksheets/${worksheet.id}/edit`} variant="default" size="sm" aria-label={t('editOf', { title: worksheet.title })}>
                {t('edit')}
              </Button>
            )}
          </>
        )}
      />
      <Dialog size="xl" opened={previewed !== null} onClose={() => setPreviewed(null)} title={previewed?.title}>
        {previewed && <Preview id={previewed.id} />}
      </Dialog>
    </Page>
  );
}

function Preview({ id }: { id: string }) {
  const doc = useMemo(() => new Y.Doc(), []);
  return <Loaded query={useWorksheet(id)}>{({ template }) => <SheetForm doc={doc} template={template} />}</Loaded>;
}

function Shared() {
  const { t } = useTranslation('skills');
  return (
    <Loaded query={useSharedSheets()}>
      {({ sheets }) => (
        <SheetCards
          id="shared"
          title={t('shared')}
          sheets={sheets}
          whenEmpty={{ title: t('sharedEmpty'), text: t('sharedEmptyText', { days: ASSIGNED.daysAfter }) }}
        >
          {(sheet) => (
            <>
              <SheetName sheet={sheet} name={t('of', { title: sheet.title, name: sheet.owner })} />
              <Text size="sm">
                <span>{t('answered', { answered: sheet.answered, total: sheet.total })}</span> ·{' '}
                <span>{t('changed', { date: dayAndTime(sheet.changedAt) })}</span>
              </Text>
            </>
          )}
        </SheetCards>
      )}
    </Loaded>
  );
}
