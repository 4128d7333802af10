import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import { RouterProvider } from 'react-router/dom';
import { Announcer } from '../base/design/announcer.tsx';
import { FieldRoom } from '../base/design/fields/FieldRoom.tsx';
import { readableColours, theme } from '../base/design/theme.ts';
import { goingNow, onGoing } from '../base/device/gone.ts';
import { Following } from '../base/frame/Following.tsx';
import { GoingPage } from '../base/frame/GoingPage.tsx';
import { PageAlone } from '../base/frame/PageAlone.tsx';
import { Proving } from './Proving.tsx';
import { around } from './around.tsx';
import { AroundPages } from '../base/help/around.ts';
import { createQueries } from '../base/http/queries.ts';
import { createRouter } from './routes.tsx';

/** Everything: the look, the answers of the server, the pages. */
export function App() {
  const [queries] = useState(createQueries);
  const [router] = useState(createRouter);
  const going = useSyncExternalStore(onGoing, goingNow);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={readableColours} defaultColorScheme="auto">
      <QueryClientProvider client={queries}>
        {going === null ? (
          <AroundPages value={around}>
            <RouterProvider router={router} />
          </AroundPages>
        ) : (
          <GoingPage how={going} />
        )}
        {going === null && <Notifications position="top-center" />}
        <PageAlone />
        {going === null && <Following />}
        {going === null && <Proving />}
        <Announcer />
        <FieldRoom />
      </QueryClientProvider>
    </MantineProvider>
  );
}
