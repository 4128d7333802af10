import { defineConfig } from '@playwright/test';

/** Stories without a call, and those that mostly sit out a real minute. */
const light = ['**/pages/*.e2e.ts', '**/skills/worksheets.e2e.ts', '**/tools/agenda.e2e.ts', '**/trouble/rooms.e2e.ts'];

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  // Two cores carry one call at a time: two at once take four times as long, and measure the machine. Light stories run beside it.
  workers: 2,
  projects: [
    { name: 'calls', testMatch: '**/*.e2e.ts', testIgnore: light, workers: 1 },
    { name: 'beside', testMatch: light, workers: 1 },
  ],
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env['CI']),
  // A shared machine may stall for longer than any wait: tried again there, and reported as flaky, never silently.
  retries: process.env['CI'] ? 2 : 0,
  reporter: [['list']],
  // No traces: they film every page all the time, and a call on two cores has no time for that.
  use: { screenshot: 'only-on-failure' },
});
