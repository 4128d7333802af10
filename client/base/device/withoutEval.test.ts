import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';

test('no page makes code from text: nothing comes before zod is told so', async () => {
  const main = readFileSync(new URL('../../app/main.tsx', import.meta.url), 'utf8');
  expect(/import[^'"]*'([^']+)'/.exec(main)?.[1]).toBe('../base/device/withoutEval.ts');
  const made = vi.fn();
  vi.stubGlobal('Function', made);
  await import('./withoutEval.ts');
  const { z } = await import('zod');
  expect(z.object({ name: z.string() }).parse({ name: 'Ana' })).toEqual({ name: 'Ana' });
  expect(made).not.toHaveBeenCalled();
  vi.unstubAllGlobals();
});
