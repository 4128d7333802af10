// Planted and seen to fail: asked although there is nothing to ask about; asked of the server although the page has another way.
import { Button } from '@mantine/core';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { kept } from '#shared/learning/kept/api.ts';
import { show } from '../../testing/show.tsx';
import { useAsk, useTell, type How } from './use.ts';

function Asks({ how }: { how: How<{ kept: { id: string }[] }> }) {
  const { data } = useAsk(kept.list, how);
  const drop = useTell(kept.remove, (id: string) => ({ params: { id } }));
  return (
    <>
      <p>{data ? `has ${data.kept.length}` : 'has not asked'}</p>
      <Button onClick={() => drop.mutate('one')}>Delete</Button>
    </>
  );
}
const asked: string[] = [];
const answering = (answer: object) =>
  vi.spyOn(window, 'fetch').mockImplementation((to) => {
    asked.push(String(to));
    return Promise.resolve(Response.json(answer));
  });
afterEach(() => {
  vi.restoreAllMocks();
  asked.length = 0;
});

test('what is not asked about yet is not asked, until there is something to ask about', async () => {
  answering({ kept: [] });
  const shown = await show(<Asks how={{ isAsked: false }} />);
  await expect.element(page.getByText('has not asked')).toBeVisible();
  expect(asked).toEqual([]);
  await shown.unmount();
  await show(<Asks how={{}} />);
  await expect.element(page.getByText('has 0')).toBeVisible();
  expect(asked).toEqual(['/api/kept']);
});

test('a page that has another way asks by it, also again after what it told the server', async () => {
  answering({ done: true });
  const by = vi.fn(async () => ({ kept: [{ id: 'one' }] }));
  await show(<Asks how={{ by }} />);
  await expect.element(page.getByText('has 1')).toBeVisible();
  await page.getByRole('button', { name: 'Delete' }).click();
  await expect.poll(() => by.mock.calls.length).toBe(2);
  expect(asked).toEqual(['/api/kept/one/delete']);
});
