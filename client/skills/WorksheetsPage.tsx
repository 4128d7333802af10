import { Anchor, Badge, Button, Group, Modal, Paper, Stack, Text, Title } from '@mantine/core';
import { IconNotebook, IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import * as Y from 'yjs';
import type { WorksheetSummary } from '#shared/api/worksheets.ts';
import { dayAndTime } from '../design/clockTime.ts';
import { EmptyState } from '../design/EmptyState.tsx';
import { Loading } from '../design/Loading.tsx';
import { Page } from '../design/Page.tsx';
import { Problem } from '../design/Problem.tsx';
import { NotFoundPage } from '../frame/pages.tsx';
import { SignedIn } from '../frame/SignedIn.tsx';
import { refusalOf } from '../http/api.ts';
import { SheetForm } from '../worksheets/SheetForm.tsx';
import { Library } from './Library.tsx';
import { useSharedSheets, useWorksheet } from './queries.ts';

/** Worksheets for facilitators: what participants share with them, and all templates. */
export function WorksheetsPage() {
  return <SignedIn>{(me) => (me.role === 'facilitator' ? <Worksheets /> : <NotFoundPage />)}</SignedIn>;
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
      <Modal size="xl" opened={previewed !== null} onClose={() => setPreviewed(null)} title={previewed?.title} closeButtonProps={{ 'aria-label': t('close', { ns: 'common' }) }}>
        {previewed && <Preview id={previewed.id} />}
      </Modal>
    </Page>
  );
}

function Preview({ id }: { id: string }) {
  const { data, error } = useWorksheet(id);
  const doc = useMemo(() => new Y.Doc(), []);
  if (error && !data) return <Problem say={refusalOf(error).say} />;
  return data ? <SheetForm doc={doc} template={data.template} /> : <Loading />;
}

function Shared() {
  const { t } = useTranslation('skills');
  const { data, error, refetch } = useSharedSheets();
  if (error && !data) return <Problem say={refusalOf(error).say} reference={refusalOf(error).ref} onTryAgain={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.sheets.length === 0) {
    return (
      <EmptyState icon={<IconNotebook size={40} stroke={1.5} />} title={t('sharedEmpty')}>
        {t('sharedEmptyText')}
      </EmptyState>
    );
  }
  return (
    <Stack component="section" gap="sm" aria-labelledby="shared">
      <Title order={2} fz="lg" id="shared">
        {t('shared')}
      </Title>
      <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
        {data.sheets.map((sheet) => (
          <Paper key={sheet.id} component="li" className="hearth-card" p="md">
            <Group gap="xs">
              <Anchor component={Link} to={`/skills/${sheet.id}`} fw={700}>
                {t('of', { title: sheet.title, name: sheet.owner })}
              </Anchor>
              {sheet.doneAt && (
                <Badge variant="light" c="var(--mantine-color-text)">
                  {t('isDone')}
                </Badge>
              )}
            </Group>
            <Text size="sm">
              {t('answered', { answered: sheet.answered, total: sheet.total })} · {t('changed', { date: dayAndTime(sheet.changedAt) })}
            </Text>
          </Paper>
        ))}
      </Stack>
    </Stack>
  );
}
