import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Answer } from './Answer.tsx';
import { PollHead } from './PollHead.tsx';
import { Results } from './Results.tsx';
import type { MyPoll } from './types.ts';

/** The poll's tab for participants and relatives: the question, one's answer, and the results once they are shown. */
export function MyPollPanel({ view }: { view: MyPoll }) {
  const { t } = useTranslation('tools');
  return (
    <Stack gap="md">
      <PollHead question={view.question} />
      {view.stage === 'open' && !view.hasVoted && <Answer key={view.id} view={view} />}
      {view.stage !== 'shown' && view.hasVoted && (
        <Text role="status">
          <span>{t('poll.answered')}</span> <span>{t('poll.answeredHint')}</span>
        </Text>
      )}
      {view.stage === 'closed' && !view.hasVoted && <Text>{t('poll.closed')}</Text>}
      {view.results && <Results poll={view} results={view.results} />}
    </Stack>
  );
}
