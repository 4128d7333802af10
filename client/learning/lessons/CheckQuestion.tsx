import { IconCheck, IconHelpCircle, IconRotate } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Check } from '#shared/learning/lessons/lesson.ts';

interface CheckQuestionProps {
  check: Check;
  /** Answered right before. */
  isSolved?: boolean;
  onSolved?: (check: string) => void;
}

/** A knowledge check for oneself: each option says something kind, and can be tried again. */
export function CheckQuestion({ check: { id, question, options }, isSolved = false, onSolved }: CheckQuestionProps) {
  const { t } = useTranslation('lessons');
  const right = options.findIndex((option) => option.isRight);
  const [chosen, setChosen] = useState<number | null>(isSolved ? right : null);
  const name = useId();
  const option = chosen === null ? undefined : options[chosen];
  return (
    <section className="lesson-check" aria-labelledby={name}>
      <p className="lesson-kicker">
        <IconHelpCircle aria-hidden size={18} /> <span>{t('check.title')}</span>
      </p>
      <p className="lesson-prompt" id={name} dir="auto">
        {question}
      </p>
      <div className="lesson-options" role="group" aria-labelledby={name}>
        {options.map(({ text, isRight }, at) => (
          <button
            key={at}
            type="button"
            dir="auto"
            className="lesson-option"
            aria-pressed={chosen === at}
            data-right={(chosen === at && isRight) || undefined}
            onClick={() => {
              setChosen(at);
              if (isRight) onSolved?.(id);
            }}
          >
            <span className="lesson-mark" aria-hidden>
              {chosen === at && (isRight ? <IconCheck size={16} /> : <IconRotate size={13} />)}
            </span>
            <span>{text}</span>
          </button>
        ))}
      </div>
      <p role="status" className="lesson-said" data-right={option?.isRight || undefined} dir="auto">
        {option && `${option.feedback}${option.isRight ? '' : ` ${t('check.notQuite')}`}`}
      </p>
    </section>
  );
}
