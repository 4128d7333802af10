import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: '../test-results',
  // Two cores carry one call at a time: two at once take four times as long, and measure the machine.
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env['CI']),
  // A shared machine may stall for longer than any wait: tried again there, and reported as flaky, never silently.
  retries: process.env['CI'] ? 2 : 0,
  reporter: [['list']],
  // No traces: they film every page all the time, and a call on two cores has no time for that.
  use: { screenshot: 'only-on-failure' },
});
