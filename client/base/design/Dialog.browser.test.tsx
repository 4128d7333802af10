import { Menu } from '@mantine/core';
import { useLayoutEffect, useState } from 'react';
import { createBrowserRouter, Link, RouterProvider } from 'react-router';
import { MantineProvider } from '@mantine/core';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { useBack, watchBack } from './back.ts';
import { Dialog } from './Dialog.tsx';
import { OpenMenu } from './OpenMenu.tsx';

const asked = vi.fn();
beforeAll(watchBack);
beforeEach(() => vi.clearAllMocks());

function First() {
  const [isOpen, setOpen] = useState(false);
  const [isInner, setInner] = useState(false);
  return (
    <>
      <h1>First</h1>
      <button onClick={() => setOpen(true)}>Open</button>
      <Dialog opened={isOpen} onClose={() => setOpen(false)} title="Outer" transitionProps={{ duration: 0 }}>
        <button onClick={() => setInner(true)}>Deeper</button>
        <Link to="/second">Second</Link>
        <Dialog opened={isInner} onClose={() => setInner(false)} title="Inner" transitionProps={{ duration: 0 }}>
          Words
        </Dialog>
      </Dialog>
      <OpenMenu transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <button>More</button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item>Settings</Menu.Item>
        </Menu.Dropdown>
      </OpenMenu>
      <Link to="/second">On</Link>
    </>
  );
}

function Room() {
  useBack(true, asked, { isGround: true });
  return <h1>Room</h1>;
}

/** In the browser's own history: Back is what is tried. */
async function visit(path: string) {
  history.pushState(null, '', path);
  const router = createBrowserRouter([
    { path: '/first', element: <First /> },
    { path: '/second', element: <h1>Second page</h1> },
    { path: '/room', element: <Room /> },
    { path: '*', element: <h1>Before</h1> },
  ]);
  await render(
    <MantineProvider>
      <RouterProvider router={router} />
    </MantineProvider>,
  );
  return router;
}
const dialogs = () => document.querySelectorAll('[role=dialog]').length;

test('Back closes what is open, the last first, and the focus returns to where it was', async () => {
  const router = await visit('/first');
  await page.getByRole('button', { name: 'Open' }).click();
  await page.getByRole('button', { name: 'Deeper' }).click();
  await expect.poll(dialogs).toBe(2);
  history.back();
  await expect.poll(dialogs).toBe(1);
  history.back();
  await expect.poll(dialogs).toBe(0);
  await expect.element(page.getByRole('button', { name: 'Open' })).toHaveFocus();
  await page.getByRole('button', { name: 'More' }).click();
  await expect.element(page.getByRole('menuitem', { name: 'Settings' })).toBeVisible();
  history.back();
  await expect.poll(() => document.querySelectorAll('[role=menuitem]').length).toBe(0);
  await expect.element(page.getByRole('heading', { name: 'First' })).toBeVisible();
  router.dispose();
});

test('what was closed by itself costs no press of Back: the next one leads to the page before', async () => {
  const router = await visit('/first');
  await page.getByRole('link', { name: 'On' }).click();
  await router.navigate('/first');
  await page.getByRole('button', { name: 'Open' }).click();
  await expect.poll(dialogs).toBe(1);
  await userEvent.keyboard('{Escape}');
  await expect.poll(dialogs).toBe(0);
  history.back();
  await expect.element(page.getByRole('heading', { name: 'Second page' })).toBeVisible();
  router.dispose();
});

test('a link in a dialog leads on, and Back from there to where the dialog was, closed', async () => {
  const router = await visit('/first');
  await page.getByRole('button', { name: 'Open' }).click();
  await page.getByRole('link', { name: 'Second' }).click();
  await expect.element(page.getByRole('heading', { name: 'Second page' })).toBeVisible();
  history.back();
  await expect.element(page.getByRole('heading', { name: 'First' })).toBeVisible();
  expect(dialogs()).toBe(0);
  router.dispose();
});

test('where leaving is asked first, Back asks each time, and the page stays', async () => {
  const router = await visit('/room');
  for (const times of [1, 2, 3]) {
    history.back();
    await expect.poll(() => asked.mock.calls.length).toBe(times);
    await expect.poll(() => (history.state as { isOpen?: true }).isOpen).toBe(true);
  }
  await expect.element(page.getByRole('heading', { name: 'Room' })).toBeVisible();
  router.dispose();
});

test('Escape in the very moment a dialog opens closes it, and of two the last one only', async () => {
  let open: (one: 'outer' | 'both') => void = () => undefined;
  const closed: string[] = [];
  const press = () => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  function Asked() {
    const [is, setIs] = useState<'none' | 'outer' | 'both'>('none');
    open = setIs;
    // As soon as it is there, and before anything that happens after a paint.
    useLayoutEffect(() => void (is !== 'none' && press()), [is]);
    return (
      <>
        {is !== 'none' && <Dialog opened onClose={() => closed.push('outer')} title="Outer" />}
        {is === 'both' && <Dialog opened onClose={() => closed.push('inner')} title="Inner" />}
      </>
    );
  }
  await render(
    <MantineProvider>
      <Asked />
    </MantineProvider>,
  );
  setTimeout(() => open('outer'));
  await expect.poll(() => closed).toEqual(['outer']);
  setTimeout(() => open('both'));
  await expect.poll(() => closed).toEqual(['outer', 'inner']);
});
