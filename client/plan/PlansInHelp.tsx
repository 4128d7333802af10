import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Loading } from '../design/Loading.tsx';
import { Problem } from '../design/Problem.tsx';
import { refusalOf } from '../http/api.ts';
import { PlanReading } from './PlanReading.tsx';
import { useMyPlans } from './queries.ts';

/** One's own plans where help is: to be read, without leaving where one is. */
export function PlansInHelp({ level }: { level: 2 | 3 }) {
  const { t } = useTranslation('practice');
  const { data, error, refetch } = useMyPlans();
  const { refused, say } = refusalOf(error);
  if (error && !data) return <Problem say={refused === 'offline' ? t('plan.notReached') : say} onTryAgain={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.plans.length === 0) return <Text>{t('plan.noneText')}</Text>;
  return (
    <Stack gap="lg">
      {data.plans.map((plan) => (
        <section key={plan.sheet} aria-label={plan.template.title}>
          <Title order={level} fz="lg">
            {plan.template.title}
          </Title>
          <PlanReading plan={plan} level={level + 1} />
        </section>
      ))}
    </Stack>
  );
}
