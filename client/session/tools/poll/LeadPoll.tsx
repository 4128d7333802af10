import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { OrderButton } from '#client/live/OrderButton.tsx';
import { usePeople } from '#client/live/people.ts';
import { theirs } from '#client/base/words/theirs.ts';
import { LeadButtons } from './LeadButtons.tsx';
import { LeaveOut } from './LeaveOut.tsx';
import { PollHead } from './PollHead.tsx';
import { Results } from './Results.tsx';
import type { HostPoll, PollAnswer } from './types.ts';

/** The poll's tab for facilitators: how many answered, then what, and who sees it. */
export function LeadPoll({ view }: { view: HostPoll }) {
  const { t } = useTranslation('tools');
  const isHidden = view.stage === 'closed' && !view.results;
  return (
    <Stack gap="md">
      <PollHead question={view.question} />
      <Text size="sm">
        <span>{t('poll.count', { count: view.answers, all: Math.max(view.answers, view.mayAnswer) })}</span>{' '}
        <span>{t(view.isAnonymous ? 'poll.isAnonymous' : 'poll.isNamed')}</span>
      </Text>
      {view.stage === 'open' && <Text size="sm">{t('poll.whileOpen')}</Text>}
      {isHidden && <Text size="sm">{t('poll.tooFewAnswers')}</Text>}
      {view.results && <Results poll={view} results={view.results} />}
      {view.results && view.stage === 'closed' && <Text size="sm">{t('poll.onlyYou')}</Text>}
      {view.results && view.kind === 'word' && <LeaveOut view={view} words={view.results.words} />}
      {view.named.length > 0 && <Named view={view} />}
      <div>
        <LeadButtons view={view} size="md" />
      </div>
      {(view.stage === 'open' || (view.stage === 'closed' && view.results)) && (
        <div>
          <OrderButton tool="poll" command="discard" input={{ poll: view.id }} size="sm" variant="subtle">
            {t('poll.giveUp')}
          </OrderButton>
        </div>
      )}
    </Stack>
  );
}

/** Who answered what, where that was said beforehand. */
function Named({ view: { named, options } }: { view: HostPoll }) {
  const { t } = useTranslation('tools');
  const { byId } = usePeople();
  const nameOf = (member: string) => {
    const name = byId(member)?.name;
    return name === undefined ? t('poll.gone') : theirs(name);
  };
  const inWords = (answer: PollAnswer) => (typeof answer === 'object' ? answer.map((i) => options[i]).join(', ') : String(answer));
  return (
    <section>
      <Title order={3} fz="md">
        {t('poll.named')}
      </Title>
      <ul className="poll-named">
        {named.map(({ member, answer }) => (
          <li key={member}>
            <b>
              <Saying>{nameOf(member)}</Saying>
            </b>
            : <TheirWords>{inWords(answer)}</TheirWords>
          </li>
        ))}
      </ul>
    </section>
  );
}
