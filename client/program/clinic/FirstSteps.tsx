import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { TodayCard } from '../../base/design/TodayCard.tsx';
import { useFirstSteps } from './queries.ts';

const placeOf = { facilitator: '/people?as=facilitator', participant: '/people?as=participant', session: '/sessions/plan' } as const;

/** What a new clinic does first; each is gone once it is done. */
export function FirstSteps() {
  const { t } = useTranslation('clinic');
  const { data } = useFirstSteps();
  if (!data || data.left.length === 0) return null;
  return (
    <TodayCard title={t('steps.title')}>
      <Group gap="sm">
        {data.left.map((step, i) => (
          <Button key={step} component={Link} to={placeOf[step]} variant={i === 0 ? 'filled' : 'default'}>
            {t(`steps.${step}`)}
          </Button>
        ))}
      </Group>
    </TodayCard>
  );
}
