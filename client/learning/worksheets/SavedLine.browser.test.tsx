import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { show } from '../../testing/show.tsx';
import type { SheetSync } from './sheetSync.ts';
import { SavedLine } from './SavedLine.tsx';

const offline = { is: 'offline', isKept: true } as const;
const sync = { state: () => offline, size: () => 10, subscribe: () => () => undefined } as unknown as SheetSync;

afterEach(() => vi.restoreAllMocks());

test('words written without a connection: the browser is asked to keep them, and where it promises nothing the page says until when', async () => {
  vi.spyOn(navigator.storage, 'persisted').mockResolvedValue(false);
  const persist = vi.spyOn(navigator.storage, 'persist').mockResolvedValue(false);
  await show(<SavedLine sync={sync} sizeMax={1_000} />);
  await expect.element(page.getByText(/^Open Hearth with a connection within a week/)).toBeVisible();
  expect(persist).toHaveBeenCalledOnce();
});
