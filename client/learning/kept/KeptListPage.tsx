import { Button, Paper, Stack, Text } from '@mantine/core';
import { IconClipboardText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import type { KeptDocument } from '#shared/learning/kept/answers.ts';
import { longDay } from '../../base/design/clockTime.ts';
import { EmptyState } from '../../base/design/EmptyState.tsx';
import { Page } from '../../base/design/Page.tsx';
import { SignedIn } from '../../base/frame/SignedIn.tsx';
import { Loaded } from '../../base/http/Loaded.tsx';
import { useKept } from './queries.ts';

/** What was kept from a person's own sessions. */
export function KeptListPage() {
  return <SignedIn>{() => <KeptList />}</SignedIn>;
}

function KeptList() {
  const { t } = useTranslation('kept');
  return (
    <Page
      title={t('title')}
      aside={
        <Button component={Link} to="/" variant="default">
          {t('toToday', { ns: 'common' })}
        </Button>
      }
    >
      <Text>{t('intro')}</Text>
      <Loaded query={useKept()}>
        {({ kept }) =>
          kept.length === 0 ? (
            <EmptyState icon={<IconClipboardText size={40} stroke={1.5} />} title={t('empty')}>
              {t('emptyText')}
            </EmptyState>
          ) : (
            <Stack gap="sm">
              {kept.map((document) => (
                <Card key={document.id} document={document} />
              ))}
            </Stack>
          )
        }
      </Loaded>
    </Page>
  );
}

function Card({ document: { id, kind, title, session } }: { document: KeptDocument }) {
  const { t } = useTranslation('kept');
  return (
    <Paper component="article" className="hearth-card" p="md" style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0.5rem 1rem' }}>
      <div style={{ flex: 1, minWidth: '12rem' }}>
        <Text fw={700} component="h2" fz="lg" m={0} style={{ overflowWrap: 'anywhere' }}>
          <TheirWords>{title}</TheirWords>
        </Text>
        <Text size="sm" c="dimmed">
          <span>{t(`kind.${kind}`)}</span> · <TheirWords>{session.title}</TheirWords>, <span>{longDay(session.startsAt)}</span>
        </Text>
      </div>
      <Button component={Link} to={`/kept/${id}`} variant="default" aria-label={t(`readTitled.${kind}`, { title })}>
        {t('read')}
      </Button>
    </Paper>
  );
}
