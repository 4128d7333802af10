import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** From here on it is said, in time to make room. */
const TOLD_FROM_PERCENT = 80;

/** How full what can be kept of one person's sheets is, once it is nearly full. */
export function NearlyFull({ percent }: { percent: number }) {
  const { t } = useTranslation('skills');
  if (percent < TOLD_FROM_PERCENT) return null;
  return (
    <Alert color="clay" variant="light" role="status">
      {t('roomNearlyFull', { percent })}
    </Alert>
  );
}
