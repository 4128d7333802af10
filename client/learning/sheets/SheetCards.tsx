import { Anchor, Badge, Group, Paper, Stack, Title } from '@mantine/core';
import { IconNotebook } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../base/design/EmptyState.tsx';

interface SheetCardsProps<Sheet> {
  id: string;
  title: string;
  sheets: readonly Sheet[];
  whenEmpty: { title: string; text: string };
  children: (sheet: Sheet) => ReactNode;
}

/** A list of sheets, or a kind word where there is none. */
export function SheetCards<Sheet extends { id: string }>({ id, title, sheets, whenEmpty, children }: SheetCardsProps<Sheet>) {
  if (sheets.length === 0) {
    return (
      <EmptyState icon={<IconNotebook size={40} stroke={1.5} />} title={whenEmpty.title}>
        {whenEmpty.text}
      </EmptyState>
    );
  }
  return (
    <Stack component="section" gap="sm" aria-labelledby={id}>
      <Title order={2} fz="lg" id={id}>
        {title}
      </Title>
      <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
        {sheets.map((sheet) => (
          <Paper key={sheet.id} component="li" className="hearth-card" p="md">
            {children(sheet)}
          </Paper>
        ))}
      </Stack>
    </Stack>
  );
}

/** A sheet's name, which leads to it, and whether it is done. */
export function SheetName({ sheet: { id, doneAt }, name: label }: { sheet: { id: string; doneAt: string | null }; name: string }) {
  const { t } = useTranslation('skills');
  return (
    <Group gap="xs">
      <Anchor component={Link} to={`/skills/${id}`} fw={700} fz="lg">
        <span dir="auto">{label}</span>
      </Anchor>
      {doneAt && (
        <Badge variant="light" c="var(--mantine-color-text)">
          {t('isDone')}
        </Badge>
      )}
    </Group>
  );
}
