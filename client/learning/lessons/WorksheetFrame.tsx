import { Group } from '@mantine/core';
import { IconClipboardText } from '@tabler/icons-react';
import type { ReactNode } from 'react';

/** The card a page's worksheet stands in. */
export function WorksheetFrame({ children }: { children: ReactNode }) {
  return (
    <section className="lesson-moment">
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <IconClipboardText aria-hidden size={22} style={{ flex: 'none' }} />
        <div>{children}</div>
      </Group>
    </section>
  );
}
