import { Group } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Check } from '#shared/learning/lessons/lesson.ts';
import { OrderButton } from '#client/live/OrderButton.tsx';
import { Results } from './Results.tsx';
import type { HostLesson } from './types.ts';

/** A check as facilitators have it: put to the group, closed, shown, forgotten. */
export function HostCheck({ check, view }: { check: Check; view: HostLesson }) {
  const { t } = useTranslation('tools');
  const { t: ofLessons } = useTranslation('lessons');
  const asked = view.asked.find((one) => one.check === check.id);
  const input = { presented: view.id, check: check.id };
  return (
    <section className="lesson-check" aria-label={check.question}>
      <p className="lesson-kicker">
        <IconHelpCircle aria-hidden size={18} /> <span>{ofLessons('check.title')}</span>
      </p>
      <p className="lesson-prompt" dir="auto">
        {check.question}
      </p>
      {asked?.results ? (
        <Results check={check} results={asked.results} />
      ) : (
        <ul dir="auto">
          {check.options.map(({ text, isRight }, at) => (
            <li key={at}>
              {isRight ? (
                <b>
                  <span>{text}</span> ✓
                </b>
              ) : (
                text
              )}
            </li>
          ))}
        </ul>
      )}
      <p role="status" className="lesson-private" dir="auto">
        <span>{!asked && t('lesson.askHint')}</span>
        <span>{asked?.stage === 'open' && t('lesson.asked', { answers: asked.answers, count: view.mayAnswer })}</span>
        <span>{asked?.stage === 'closed' && `${t('lesson.closed', { count: asked.answers })}${asked.results ? '' : ` ${t('lesson.tooFew')}`}`}</span>
        <span>{asked?.stage === 'shown' && t('lesson.isShown')}</span>
      </p>
      <Group gap="xs">
        {!asked && (
          <OrderButton tool="lesson" command="ask" input={input} size="sm">
            {t('lesson.ask')}
          </OrderButton>
        )}
        {asked?.stage === 'open' && (
          <OrderButton tool="lesson" command="close" input={input} size="sm">
            {t('lesson.close')}
          </OrderButton>
        )}
        {asked?.stage === 'closed' && asked.results && (
          <OrderButton tool="lesson" command="show" input={input} size="sm">
            {t('lesson.show')}
          </OrderButton>
        )}
        {asked && asked.stage !== 'open' && (
          <OrderButton tool="lesson" command="discard" input={input} size="sm" variant="default">
            {t('lesson.discard')}
          </OrderButton>
        )}
      </Group>
    </section>
  );
}
