import { useTranslation } from 'react-i18next';
import { OrderButton } from '#client/live/OrderButton.tsx';
import type { HostLesson } from './types.ts';

/** Turns everybody's page one on or one back; nothing where there is none. */
export function Turn({ view: { id, page, total }, step }: { view: HostLesson; step: 1 | -1 }) {
  const { t } = useTranslation('tools');
  const next = page + step;
  if (next < 0 || next >= total) return null;
  return (
    <OrderButton tool="lesson" command="turn" input={{ presented: id, page: next }} size="sm" variant={step === 1 ? 'filled' : 'default'}>
      {t(step === 1 ? 'lesson.next' : 'lesson.previous')}
    </OrderButton>
  );
}
