import { expect, test } from 'vitest';
import { untold } from './stories.mjs';

const story = (title, status, { projectName = 'small', annotations = [] } = {}) => ({
  file: 'tools/poll.e2e.ts',
  title,
  tests: [{ projectName, annotations, results: status === undefined ? [] : [{ status }] }],
});

test('stories that failed, were cut short or were not begun are told again; those that passed or cannot be told here are not', () => {
  const suites = [
    {
      title: 'tools/poll.e2e.ts',
      specs: [
        story('passed', 'passed'),
        story('failed', 'failed', { projectName: 'large' }),
        story('too slow', 'timedOut'),
        story('not begun', 'skipped'),
        story('needs root', 'skipped', { annotations: [{ type: 'skip' }] }),
      ],
      suites: [{ title: 'a part', specs: [story('cut short', 'interrupted'), story('never seen')] }],
    },
  ];
  expect(untold({ suites })).toEqual([
    '[large] › tools/poll.e2e.ts › failed',
    '[small] › tools/poll.e2e.ts › too slow',
    '[small] › tools/poll.e2e.ts › not begun',
    '[small] › tools/poll.e2e.ts › a part › cut short',
    '[small] › tools/poll.e2e.ts › a part › never seen',
  ]);
});
