// Tried against these mutants, each caught: Back that leaves at once; a link that does, with nobody sent out.
import { createBrowserRouter, Link, Outlet, RouterProvider } from 'react-router';
import { MantineProvider } from '@mantine/core';
import { beforeAll, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { watchBack } from '../../base/design/back.ts';
import { LiveContext } from '../../live/useTool.ts';
import { testLive } from '../../testing/live.ts';
import { LeaveLine } from './LeaveLine.tsx';

beforeAll(watchBack);

test('Back, and a link, ask somebody who waits before their place in line is gone', async () => {
  const { live, asked } = testLive();
  const waiting = (
    <LiveContext value={live}>
      <h1>You are in the waiting room</h1>
      <LeaveLine />
      <Link to="/today">Hearth</Link>
    </LiveContext>
  );
  history.pushState(null, '', '/today');
  const router = createBrowserRouter([
    {
      element: <Outlet />,
      children: [
        { path: '/today', element: <h1>Today</h1> },
        { path: '/session/one', element: waiting },
      ],
    },
  ]);
  await render(
    <MantineProvider>
      <RouterProvider router={router} />
    </MantineProvider>,
  );
  await router.navigate('/session/one');
  const question = page.getByRole('dialog', { name: 'Leave the waiting room?' });
  const room = page.getByRole('heading', { name: 'You are in the waiting room', includeHidden: true });

  await expect.element(room).toBeInTheDocument();
  await expect.poll(() => history.state.isOpen).toBe(true);
  history.back();
  await expect.element(question).toBeVisible();
  await question.getByRole('button', { name: 'Keep waiting' }).click();
  await expect.element(question).not.toBeInTheDocument();
  await expect.element(room).toBeInTheDocument();
  expect(asked).toEqual([]);

  await page.getByRole('link', { name: 'Hearth' }).click();
  await expect.element(question).toBeVisible();
  await question.getByRole('button', { name: 'Leave the waiting room' }).click();
  await expect.poll(() => asked).toEqual([['waitingRoom', 'leaveLine', {}]]);
  // Nobody answers: they get where they wanted to go all the same.
  await expect.element(page.getByRole('heading', { name: 'Today' })).toBeVisible();
});
