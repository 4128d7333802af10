import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import type { PollResults, SeenPoll } from './types.ts';
import './poll.css';

/** What was answered, all together: bars, or a cloud of words. Each is a list as well, for who hears it. */
export function Results({ poll, results }: { poll: Pick<SeenPoll, 'kind' | 'options' | 'ends'>; results: PollResults }) {
  const { t } = useTranslation('tools');
  return (
    <section>
      <Title order={3} fz="md">
        {t('poll.results')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('poll.answers', { count: results.answers })}
      </Text>
      {poll.kind === 'word' ? (
        <Cloud words={results.words} />
      ) : poll.kind === 'scale' ? (
        <Steps counts={results.counts} ends={poll.ends} />
      ) : (
        <Bars counts={results.counts} options={poll.options} answers={results.answers} />
      )}
    </section>
  );
}

function Bars({ counts, options, answers }: { counts: readonly number[]; options: readonly string[]; answers: number }) {
  const { t } = useTranslation('tools');
  return (
    <ul className="poll-bars">
      {options.map((option, i) => (
        <li key={i}>
          <span className="poll-label">
            <TheirWords>{option}</TheirWords>
          </span>
          <span className="poll-number">{t('poll.people', { count: counts[i] ?? 0 })}</span>
          <span className="poll-track" aria-hidden>
            <span style={{ width: `${((counts[i] ?? 0) / Math.max(1, answers)) * 100}%` }} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Steps({ counts, ends }: { counts: readonly number[]; ends: SeenPoll['ends'] }) {
  const { t } = useTranslation('tools');
  const most = Math.max(1, ...counts);
  return (
    <>
      <ol className="poll-steps" start={0}>
        {counts.map((count, step) => (
          <li key={step}>
            <span aria-hidden translate="no">
              {count > 0 && count}
            </span>
            <span className="poll-step" data-none={count === 0 || undefined} style={{ height: `${(count / most) * 4.5}rem` }} />
            <span aria-hidden translate="no">
              {step}
            </span>
            <span className="poll-heard">{t('poll.step', { step, count })}</span>
          </li>
        ))}
      </ol>
      <div className="poll-ends">
        <span>
          0: <TheirWords>{ends.low}</TheirWords>
        </span>
        <span>
          10: <TheirWords>{ends.high}</TheirWords>
        </span>
      </div>
    </>
  );
}

const LARGEST_REM = 2.25;
const SMALLEST_REM = 1.25;

/** The more people wrote a word, the larger it is. */
function Cloud({ words }: { words: PollResults['words'] }) {
  const { t } = useTranslation('tools');
  const most = Math.max(2, ...words.map(({ count }) => count));
  return (
    <ul className="poll-cloud">
      {words.map(({ word, count }) => (
        <li
          key={word}
          style={{ fontSize: `${SMALLEST_REM + ((count - 1) / (most - 1)) * (LARGEST_REM - SMALLEST_REM)}rem` }}
          data-many={count > 1 || undefined}
          title={t('poll.people', { count })}
        >
          <TheirWords>{word}</TheirWords>
          <span className="poll-heard">
            : <span>{t('poll.people', { count })}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
