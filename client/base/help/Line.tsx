import { Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** One fact in a list of them (`dl`): what it is, and under it what was said. */
export function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <Text component="dt" size="sm" c="dimmed">
        {label}
      </Text>
      <Text component="dd" m={0} style={{ overflowWrap: 'anywhere' }}>
        {children}
      </Text>
    </div>
  );
}
