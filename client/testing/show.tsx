import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { render } from 'vitest-browser-react';
import { Announcer } from '../base/design/announcer.tsx';
import { FieldRoom } from '../base/design/fields/FieldRoom.tsx';
import { readableColours, theme } from '../base/design/theme.ts';
import { createQueries } from '../base/http/queries.ts';

/** Shows a part of a page as the app would: its look, its queries, an address. */
export function show(part: ReactNode, { path = '/' }: { path?: string } = {}) {
  const router = createMemoryRouter([{ path: '*', element: part }], { initialEntries: [path] });
  return render(
    <MantineProvider theme={theme} cssVariablesResolver={readableColours} defaultColorScheme="light">
      <QueryClientProvider client={createQueries()}>
        <RouterProvider router={router} />
        <Notifications position="top-center" />
        <Announcer />
        <FieldRoom />
      </QueryClientProvider>
    </MantineProvider>,
  );
}
