import { Stack } from '@mantine/core';
import { PollHead } from './PollHead.tsx';
import { Results } from './Results.tsx';
import type { SeenPoll } from './types.ts';

/** The poll's tab for captioners: what everybody sees. */
export function SeenPollPanel({ view }: { view: SeenPoll }) {
  return (
    <Stack gap="md">
      <PollHead question={view.question} />
      {view.results && <Results poll={view} results={view.results} />}
    </Stack>
  );
}
