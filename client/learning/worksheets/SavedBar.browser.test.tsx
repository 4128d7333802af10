import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { show } from '../../testing/show.tsx';
import { SavedBar } from './SavedBar.tsx';
import type { SheetSync } from './sheetSync.ts';
import '../sheets/skills.css';
import '../../session/tools/worksheet/worksheet.css';

const offline = { is: 'offline', isKept: true } as const;
const sync = { state: () => offline, size: () => 10, subscribe: () => () => undefined } as unknown as SheetSync;

afterEach(async () => {
  vi.restoreAllMocks();
  await page.viewport(1024, 768);
});

const Filler = () => <div style={{ height: 900 }} />;
test.each([
  ['a sheet of one’s own', 'sheet-saved-bar', (parts: React.ReactNode) => parts],
  [
    'a sheet in the room',
    'live-sheet-saved',
    (parts: React.ReactNode) => (
      <div style={{ height: 400, overflow: 'auto', padding: '0.75rem' }}>
        <section className="live-sheet">{parts}</section>
      </div>
    ),
  ],
] as const)('%s on a small phone: what has the focus is above all that is said of its keeping', async (_name, className, around) => {
  vi.spyOn(navigator.storage, 'persisted').mockResolvedValue(false);
  vi.spyOn(navigator.storage, 'persist').mockResolvedValue(false);
  await page.viewport(320, 640);
  await show(
    around(
      <>
        <Filler />
        <input aria-label="Words" />
        <Filler />
        <SavedBar className={className} sync={sync} sizeMax={1_000} />
      </>,
    ),
  );
  await expect.element(page.getByText(/within a week/)).toBeVisible();
  const field = page.getByLabelText('Words').element() as HTMLInputElement;
  const bar = document.querySelector(`.${className}`)!;
  await expect
    .poll(() => {
      field.blur();
      field.focus();
      field.scrollIntoView({ block: 'end' });
      return bar.getBoundingClientRect().top - field.getBoundingClientRect().bottom;
    })
    .toBeGreaterThanOrEqual(0);
});
