import { useTranslation } from 'react-i18next';
import type { Check } from '#shared/learning/lessons/lesson.ts';
import { ProgressBar } from '#client/learning/lessons/ProgressBar.tsx';

/** How often each option was chosen; of the right one also why. */
export function Results({ check, results }: { check: Check; results: { answers: number; counts: readonly number[] } }) {
  const { t } = useTranslation('tools');
  return (
    <>
      <p className="lesson-private" dir="auto">
        {t('lesson.results')}
      </p>
      <ul style={{ listStyle: 'none', padding: 0 }}>
        {check.options.map(({ text, isRight, feedback }, at) => (
          <li key={at} className="lesson-result">
            <span>
              <span>{isRight ? <b>{text}</b> : text}</span> · <span>{t('lesson.chosen', { count: results.counts[at] ?? 0, total: results.answers })}</span>
            </span>
            <ProgressBar share={results.answers === 0 ? 0 : (results.counts[at] ?? 0) / results.answers} />
            {isRight && (
              <span className="lesson-said" data-right>
                {feedback}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
