import { Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** Nothing is here, and that is all right: says so, and what will be. */
export function EmptyState({ icon, title, children }: { icon?: ReactNode; title: string; children?: ReactNode }) {
  return (
    <Paper className="hearth-card" p="xl">
      <Stack align="center" gap="sm" ta="center">
        <span aria-hidden style={{ color: 'var(--mantine-color-dimmed)' }}>
          {icon}
        </span>
        <Title order={2} fz="lg">
          {title}
        </Title>
        <Text c="dimmed" maw="36ch">
          {children}
        </Text>
      </Stack>
    </Paper>
  );
}
