import { Paper, Stack, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';

/** What a feature has to say on Today. */
export function TodayCard({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <Paper component="section" aria-labelledby={id} className="hearth-card" p="lg">
      <Stack gap="sm">
        <Title order={2} fz="lg" id={id}>
          {title}
        </Title>
        {children}
      </Stack>
    </Paper>
  );
}
