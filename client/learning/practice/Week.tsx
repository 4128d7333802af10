import { Text } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { daysPractised, lastDays, type PracticeDay } from '#shared/learning/practice/practice.ts';
import { dayLetter, dayName } from './today.ts';
import './practice.css';

type Drawn = Pick<PracticeDay, 'day' | 'outcome'>;

/** The last seven days, drawn: full, half or open. Where `onChoose` is given each is a day to note something for. */
export function Week({ days, today, chosen, onChoose }: { days: readonly Drawn[]; today: string; chosen?: string; onChoose?: (day: string) => void }) {
  const { t } = useTranslation('practice');
  const name = useId();
  const count = daysPractised(days, today);
  return (
    <div className="practice-week">
      <Text fw={700}>{count === 0 ? t('weekNone') : t('week', { count })}</Text>
      {onChoose ? (
        <fieldset className="practice-days">
          <legend className="practice-hidden">{t('chooseDay')}</legend>
          {lastDays(days, today).map(({ day, log }) => (
            <label key={day} className="practice-day" data-outcome={log?.outcome} data-today={day === today || undefined}>
              <input
                type="radio"
                name={name}
                checked={day === chosen}
                onChange={() => onChoose(day)}
                aria-label={t('dayOf', { day: day === today ? t('today') : dayName(day), outcome: t(`outcome.${log?.outcome ?? 'none'}`) })}
              />
              <Dot letter={dayLetter(day)} />
            </label>
          ))}
        </fieldset>
      ) : (
        <ul className="practice-days">
          {lastDays(days, today).map(({ day, log }) => (
            <li key={day} className="practice-day" data-outcome={log?.outcome} data-today={day === today || undefined}>
              <span className="practice-hidden">
                {t('dayOf', { day: day === today ? t('today') : dayName(day), outcome: t(`outcome.${log?.outcome ?? 'none'}`) })}
              </span>
              <Dot letter={dayLetter(day)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Dot({ letter }: { letter: string }) {
  return (
    <span aria-hidden className="practice-dot">
      <span className="practice-fill" />
      <span className="practice-letter">{letter}</span>
    </span>
  );
}
