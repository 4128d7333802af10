import { Anchor, Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconNotebook } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { dayAndTime } from '../design/clockTime.ts';
import { EmptyState } from '../design/EmptyState.tsx';
import { Loading } from '../design/Loading.tsx';
import { Page } from '../design/Page.tsx';
import { Problem } from '../design/Problem.tsx';
import { NotFoundPage } from '../frame/pages.tsx';
import { SignedIn } from '../frame/SignedIn.tsx';
import { refusalOf } from '../http/api.ts';
import { Library } from './Library.tsx';
import { useMakeSheet, useSheets, type OwnSheet } from './ownSheets.ts';
import { SheetMenu } from './SheetMenu.tsx';

/** A participant's own worksheets: go on, copy, print, delete, start another. */
export function SkillsPage() {
  return <SignedIn>{(me) => (me.role === 'participant' ? <Skills /> : <NotFoundPage />)}</SignedIn>;
}

function Skills() {
  const { t } = useTranslation('skills');
  const { data, error, refetch } = useSheets();
  const make = useMakeSheet();
  const navigate = useNavigate();
  return (
    <Page title={t('title')} size="md">
      {error && !data && <Problem say={refusalOf(error).say} reference={refusalOf(error).ref} onTryAgain={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && <Sheets sheets={data.sheets} />}
      {make.isError && <Problem say={refusalOf(make.error).say} reference={refusalOf(make.error).ref} />}
      <Library title={t('library')} startingId={make.isPending ? make.variables : null} onStart={(template) => make.mutate(template, { onSuccess: ({ id }) => void navigate(`/skills/${id}`) })} />
      <Text size="sm" c="dimmed">
        {t('keptHere')}
      </Text>
    </Page>
  );
}

function Sheets({ sheets }: { sheets: readonly OwnSheet[] }) {
  const { t } = useTranslation('skills');
  if (sheets.length === 0) {
    return (
      <EmptyState icon={<IconNotebook size={40} stroke={1.5} />} title={t('empty')}>
        {t('emptyText')}
      </EmptyState>
    );
  }
  return (
    <Stack component="section" gap="sm" aria-labelledby="mine">
      <Title order={2} fz="lg" id="mine">
        {t('mine')}
      </Title>
      <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
        {sheets.map((sheet) => (
          <Sheet key={sheet.id} sheet={sheet} />
        ))}
      </Stack>
    </Stack>
  );
}

function Sheet({ sheet }: { sheet: OwnSheet }) {
  const { t } = useTranslation('skills');
  return (
    <Paper component="li" className="hearth-card" p="md">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div style={{ minWidth: 0 }}>
          <Group gap="xs">
            <Anchor component={Link} to={`/skills/${sheet.id}`} fw={700} fz="lg">
              {sheet.title}
            </Anchor>
            {sheet.doneAt && (
              <Badge variant="light" c="var(--mantine-color-text)">
                {t('isDone')}
              </Badge>
            )}
          </Group>
          <Text size="sm">
            {t('answered', { answered: sheet.answered, total: sheet.total })} · {t('changed', { date: dayAndTime(sheet.changedAt) })} · {t('started', { date: dayAndTime(sheet.createdAt) })}
          </Text>
          <Text size="sm" c="dimmed">
            {t(`who.${sheet.visibility}`)}
          </Text>
          {sheet.isOnlyHere && (
            <Text size="sm" c="dimmed">
              {t('onlyHere')}
            </Text>
          )}
        </div>
        <SheetMenu sheet={sheet} label={t('moreOf', { title: sheet.title, date: dayAndTime(sheet.changedAt) })} />
      </Group>
    </Paper>
  );
}
