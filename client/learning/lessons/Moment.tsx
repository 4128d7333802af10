import { IconHandFinger } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The frame of something to try: what to do, and that it stays with the person. */
export function Moment({ prompt, children }: { prompt: string; children: ReactNode }) {
  const { t } = useTranslation('lessons');
  const id = useId();
  return (
    <section className="lesson-moment" aria-labelledby={id}>
      <p className="lesson-kicker">
        <IconHandFinger aria-hidden size={18} /> <span>{t('moment.title')}</span>
      </p>
      <p className="lesson-prompt" id={id} dir="auto">
        {prompt}
      </p>
      {children}
      <p className="lesson-private" dir="auto">
        {t('moment.private')}
      </p>
    </section>
  );
}
