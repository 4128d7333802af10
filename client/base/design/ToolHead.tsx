import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface ToolHeadProps {
  title: ReactNode;
  /** What it is part of. */
  over?: ReactNode;
  /** What it is for, or how it stands. */
  children?: ReactNode;
}

/** The head of a tool's panel. */
export function ToolHead({ title, over, children }: ToolHeadProps) {
  return (
    <div style={{ overflowWrap: 'anywhere' }}>
      {over && <Line>{over}</Line>}
      <Title order={2} fz="lg">
        {title}
      </Title>
      {children && <Line>{children}</Line>}
    </div>
  );
}

function Line({ children }: { children: ReactNode }) {
  return (
    <Text component="div" size="sm" c="dimmed">
      {children}
    </Text>
  );
}
