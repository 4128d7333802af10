import { IconHelpCircle } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Check } from '#shared/learning/lessons/lesson.ts';
import { CheckQuestion } from '#client/learning/lessons/CheckQuestion.tsx';
import { Refused } from '#client/live/OrderButton.tsx';
import { useOrder } from '#client/live/useTool.ts';
import { Results } from './Results.tsx';
import type { GroupLesson } from './types.ts';

/** A check for oneself until the group is asked; then an anonymous question to all. */
export function GroupCheck({ check, view }: { check: Check; view: GroupLesson }) {
  const asked = view.asked.find((one) => one.check === check.id);
  return asked ? <Asked check={check} asked={asked} presented={view.id} /> : <CheckQuestion check={check} />;
}

function Asked({ check, asked, presented }: { check: Check; asked: GroupLesson['asked'][number]; presented: string }) {
  const { t } = useTranslation('tools');
  const { t: ofLessons } = useTranslation('lessons');
  const name = useId();
  const { give, isPending, refusal } = useOrder('lesson', 'answer');
  // Only this page knows: the server keeps who answered and what was answered apart.
  const [chosen, setChosen] = useState<number | null>(null);
  const option = chosen === null ? undefined : check.options[chosen];
  const answer = (at: number) => void give({ presented, check: check.id, option: at }).then((isDone) => isDone && setChosen(at));
  return (
    <section className="lesson-check" aria-labelledby={name}>
      <p className="lesson-kicker">
        <IconHelpCircle aria-hidden size={18} /> <span>{ofLessons('check.title')}</span>
      </p>
      <p className="lesson-prompt" id={name} dir="auto">
        {check.question}
      </p>
      {asked.results ? (
        <Results check={check} results={asked.results} />
      ) : (
        <div className="lesson-options" role="group" aria-labelledby={name}>
          {check.options.map(({ text }, at) => (
            <button
              key={at}
              type="button"
              dir="auto"
              className="lesson-option"
              aria-pressed={chosen === at}
              disabled={!asked.mayAnswer || isPending}
              onClick={() => answer(at)}
            >
              <span className="lesson-mark" aria-hidden />
              <span>{text}</span>
            </button>
          ))}
        </div>
      )}
      <p role="status" className="lesson-said" data-right={option?.isRight || undefined} dir="auto">
        {asked.hasAnswered
          ? !asked.results && `${t('lesson.answerIn')} ${option?.feedback ?? ''}`
          : asked.stage === 'closed'
            ? t('lesson.wait')
            : asked.stage === 'open' && t(asked.mayAnswer ? 'lesson.anonymous' : 'lesson.isOpen')}
      </p>
      <Refused refusal={refusal} />
    </section>
  );
}
