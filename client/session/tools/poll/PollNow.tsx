import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { useShowTab } from '../showTab.ts';
import type { MyPoll, SeenPoll } from './types.ts';
import './poll.css';

/** A poll, in one line: what is asked, and the way to answer it or to see what was answered. */
export function PollNow({ view }: { view: SeenPoll & Partial<Pick<MyPoll, 'hasVoted'>> }) {
  const { t } = useTranslation('tools');
  const show = useShowTab();
  const isMine = view.stage === 'open' && view.hasVoted === false;
  return (
    <>
      <div className="poll-line">
        <Text fw={700} className="poll-question">
          <TheirWords>{view.question}</TheirWords>
        </Text>
        <Text size="sm">
          {view.results ? t('poll.shown') : view.hasVoted ? t('poll.answered') : view.stage === 'closed' ? t('poll.closed') : t('poll.asked')}
        </Text>
      </div>
      {(isMine || view.results) && (
        <Button size="sm" variant={isMine ? 'filled' : 'light'} onClick={() => show('poll')}>
          {t(isMine ? 'poll.answer' : 'poll.see')}
        </Button>
      )}
    </>
  );
}
