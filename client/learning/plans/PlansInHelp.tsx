import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../base/http/Loaded.tsx';
import { PlanReading } from './PlanReading.tsx';
import { useMyPlans } from './queries.ts';

/** One's own plans where help is: to be read, without leaving where one is. */
export function PlansInHelp({ level }: { level: 2 | 3 }) {
  const { t } = useTranslation('practice');
  return (
    <Loaded query={useMyPlans()} offline={t('plan.notReached')}>
      {({ plans }) =>
        plans.length === 0 ? (
          <Text>{t('plan.noneText')}</Text>
        ) : (
          <Stack gap="lg">
            {plans.map((plan) => (
              <section key={plan.sheet} aria-label={plan.template.title}>
                <Title order={level} fz="lg">
                  {plan.template.title}
                </Title>
                <PlanReading plan={plan} level={level + 1} />
              </section>
            ))}
          </Stack>
        )
      }
    </Loaded>
  );
}
