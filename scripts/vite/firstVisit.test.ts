import { afterEach, expect, it, vi } from 'vitest';
import { onTheLine, packagesIn, weighPages } from '../../bench/first-visit/weigh.ts';

afterEach(() => vi.unstubAllEnvs());

it('lets nobody wait on a first visit for what only later pages need', { timeout: 120_000 }, async () => {
  // As it is built for people: in a test React would come with its own checks.
  vi.stubEnv('NODE_ENV', 'production');
  const pages = await weighPages();
  for (const page of ['sign-in', 'Today', 'way in'] as const) {
    const packages = packagesIn(pages[page]).map(([name]) => name);
    expect(
      packages.filter((name) => /^(@floating-ui|zod$|yjs$|@dnd-kit|@tiptap|mediasoup-client|react-number-format)/.test(name)),
      page,
    ).toEqual([]);
  }
  expect(onTheLine(pages['sign-in'])).toBeLessThan(190);
  expect(onTheLine(pages['way in'])).toBeLessThan(220);
});
