import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { WorksheetSummary } from '#shared/learning/worksheets/answers.ts';
import { worksheetKinds } from '#shared/learning/worksheets/template.ts';
import { Loaded } from '../../base/http/Loaded.tsx';
import { useWorksheets } from './queries.ts';
import './skills.css';

interface LibraryProps {
  title: string;
  onStart?: ((id: string) => void) | undefined;
  /** Which one is being started. */
  startingId?: string | null;
  /** What stands beside each in place of Start. */
  actions?: ((worksheet: WorksheetSummary) => React.ReactNode) | undefined;
}

/** All worksheets that can be begun, by what they are for. */
export function Library({ title, onStart, startingId = null, actions }: LibraryProps) {
  return (
    <Stack component="section" gap="md" aria-labelledby="library">
      <Title order={2} fz="lg" id="library">
        {title}
      </Title>
      <Loaded query={useWorksheets()} waiting={null}>
        {({ worksheets }) =>
          [...worksheetKinds].map((kind) => <OfKind key={kind} kind={kind} all={worksheets} startingId={startingId} onStart={onStart} actions={actions} />)
        }
      </Loaded>
    </Stack>
  );
}

type OfKindProps = Pick<LibraryProps, 'onStart' | 'startingId' | 'actions'> & { kind: WorksheetSummary['kind']; all: readonly WorksheetSummary[] };

function OfKind({ kind, all, startingId, onStart, actions }: OfKindProps) {
  const { t } = useTranslation('skills');
  const ofKind = all.filter((worksheet) => worksheet.kind === kind);
  if (ofKind.length === 0) return null;
  return (
    <div key={kind}>
      <Title order={3} fz="md" c="dimmed" mb="xs">
        {t(`kinds.${kind}`)}
      </Title>
      <ul className="skills-library">
        {ofKind.map((worksheet) => (
          <Paper component="li" key={worksheet.id} className="hearth-card" p="md">
            <Text fw={700} style={{ overflowWrap: 'anywhere' }}>
              {worksheet.title}
            </Text>
            <Text size="sm" style={{ flex: 1, overflowWrap: 'anywhere' }}>
              {worksheet.about}
            </Text>
            <Group gap="xs" mt="sm">
              {onStart && (
                <Button
                  variant="light"
                  size="sm"
                  loading={startingId === worksheet.id}
                  aria-label={t('startOf', { title: worksheet.title })}
                  onClick={() => onStart(worksheet.id)}
                >
                  {t('start')}
                </Button>
              )}
              {actions?.(worksheet)}
            </Group>
          </Paper>
        ))}
      </ul>
    </div>
  );
}
