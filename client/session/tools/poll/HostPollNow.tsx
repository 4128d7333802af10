import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { useShowTab } from '../showTab.ts';
import { LeadButtons } from './LeadButtons.tsx';
import type { HostPoll } from './types.ts';
import './poll.css';

/** A poll for facilitators, in one line: how many have answered, and what comes next. */
export function HostPollNow({ view }: { view: HostPoll }) {
  const { t } = useTranslation('tools');
  const show = useShowTab();
  return (
    <>
      <div className="poll-line">
        <Text fw={700} className="poll-question">
          <TheirWords>{view.question}</TheirWords>
        </Text>
        <Text size="sm">
          {view.stage === 'shown' ? t('poll.shown') : t('poll.count', { count: view.answers, all: Math.max(view.answers, view.mayAnswer) })}
        </Text>
      </div>
      <LeadButtons view={view} size="sm" />
      <Button size="sm" variant="default" onClick={() => show('poll')}>
        {t('poll.openTab')}
      </Button>
    </>
  );
}
