import { useTranslation } from 'react-i18next';
import { lessons } from '#client/base/words/lessons.ts';

const parts = Object.keys(lessons.how) as (keyof typeof lessons.how)[];

/** The few signs a lesson is written with. */
export function HowTo() {
  const { t } = useTranslation('lessons');
  return (
    <details>
      <summary style={{ cursor: 'pointer', minHeight: '1.75rem' }}>{t('howTo')}</summary>
      <ul style={{ margin: 0, paddingInlineStart: '1.2rem', overflowWrap: 'anywhere' }}>
        {parts.map((part) => (
          <li key={part}>{t(`how.${part}`)}</li>
        ))}
      </ul>
    </details>
  );
}
