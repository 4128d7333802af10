import { defineConfig } from '@playwright/test';

/** Four people and more in one call, or a long one; as long as all others together. */
const large = [
  '**/breakouts/*.e2e.ts',
  '**/session/{group-call,kinds}.e2e.ts',
  '**/skills/{lessons,together}.e2e.ts',
  '**/tools/{agenda,board,breathing,captions,checkin-round,poll,screen}.e2e.ts',
  '**/trouble/rooms.e2e.ts',
];

export default defineConfig({
  testDir: '.',
  globalSetup: './street.ts',
  outputDir: '../test-results',
  // Two cores carry one large call, and a small one or somebody alone beside it. Two large ones take four times as long, and measure the machine.
  workers: 2,
  projects: [
    { name: 'large', testMatch: large, workers: 1 },
    { name: 'small', testMatch: '**/*.e2e.ts', testIgnore: large, workers: 1 },
  ],
  // Nothing waits as long as this on a machine that is well; one that is slow today takes four times as long for a call.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list']],
  // No traces: they film every page all the time, and a call on two cores has no time for that.
  use: { screenshot: 'only-on-failure', actionTimeout: 45_000, navigationTimeout: 60_000 },
});
