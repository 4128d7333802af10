import { Stack, Text, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';

interface ChartPartProps {
  title: string;
  /** What is said where there is nothing. */
  empty: string;
  isEmpty: boolean;
  children: ReactNode;
}

/** One part of a person's chart: always named, so that "nothing" can be told from "not shown". */
export function ChartPart({ title, empty, isEmpty, children }: ChartPartProps) {
  const id = useId();
  return (
    <Stack component="section" gap="sm" aria-labelledby={id}>
      <Title order={2} fz="lg" id={id}>
        {title}
      </Title>
      {isEmpty ? <Text c="dimmed">{empty}</Text> : children}
    </Stack>
  );
}
