import { useTranslation } from 'react-i18next';

interface StepsProps {
  total: number;
  page: number;
  /** The last page that was seen; those after it are a step ahead. */
  furthest: number;
  onPage: (page: number) => void;
}

/** The pages of a lesson as numbers to press: seen, here, still to come. */
export function Steps({ total, page, furthest, onPage }: StepsProps) {
  const { t } = useTranslation('lessons');
  return (
    <nav aria-label={t('pageNav')}>
      <ol className="lesson-dots">
        {Array.from({ length: total }, (_, at) => (
          <li key={at}>
            <button
              type="button"
              className="lesson-dot"
              aria-label={t('page', { page: at + 1, total })}
              aria-current={at === page ? 'page' : undefined}
              data-seen={at <= furthest || undefined}
              onClick={() => onPage(at)}
            >
              {at + 1}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
