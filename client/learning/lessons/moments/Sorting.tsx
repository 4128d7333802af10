import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlockOf } from '#shared/learning/lessons/lesson.ts';
import { Moment } from '../Moment.tsx';

/** Each item goes to a group by one press; each says something kind. */
export function Sorting({ block: { prompt, groups, items } }: { block: BlockOf<'sorting'> }) {
  const { t } = useTranslation('lessons');
  const [chosen, setChosen] = useState<Readonly<Record<number, string>>>({});
  const placed = items.filter((item, at) => chosen[at] === item.group).length;
  return (
    <Moment prompt={prompt}>
      <ol className="lesson-items">
        {items.map((item, at) => {
          const isRight = chosen[at] === item.group;
          return (
            <li key={at}>
              <fieldset className="lesson-item" data-right={isRight || undefined}>
                <legend dir="auto">{item.text}</legend>
                <div className="lesson-choices">
                  {groups.map((group) => (
                    <button
                      key={group}
                      type="button"
                      className="lesson-choice"
                      aria-pressed={chosen[at] === group}
                      onClick={() => setChosen((before) => ({ ...before, [at]: group }))}
                    >
                      {group}
                    </button>
                  ))}
                </div>
                <p role="status" className="lesson-said" dir="auto">
                  {chosen[at] !== undefined && (isRight ? `${t('sorting.right')} ${item.feedback}` : t('sorting.again'))}
                </p>
              </fieldset>
            </li>
          );
        })}
      </ol>
      <p className="lesson-count">{placed === items.length ? t('sorting.all') : t('sorting.placed', { placed, total: items.length })}</p>
    </Moment>
  );
}
