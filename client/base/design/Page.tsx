import { Container, Stack, Title, type MantineSize } from '@mantine/core';
import type { ReactNode } from 'react';
import { unmarked } from '../words/theirs.ts';
import { Saying } from './Saying.tsx';
import { useTabTitle } from './useTabTitle.ts';

interface PageProps {
  /** Names in it are marked (`theirs`). */
  title: string;
  /** Beside the title: a link or a button. */
  aside?: ReactNode;
  /** What the browser's tab says, where that differs from the heading. Never a person's name. */
  tabTitle?: string;
  size?: MantineSize | number;
  children: ReactNode;
}

/** One page: its tab title, its one heading, and room to breathe. */
export function Page({ title, aside, tabTitle = title, size = 'sm', children }: PageProps) {
  useTabTitle(unmarked(tabTitle));
  return (
    <Container size={size} py={{ base: 'lg', sm: 'xl' }}>
      <Stack gap="lg">
        <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '0.75rem' }}>
          <Title order={1} fz={{ base: '1.6rem', sm: '2rem' }} style={{ overflowWrap: 'anywhere' }}>
            <Saying>{title}</Saying>
          </Title>
          {aside}
        </div>
        {children}
      </Stack>
    </Container>
  );
}
