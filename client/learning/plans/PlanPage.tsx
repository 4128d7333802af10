import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { MyPlans } from '#shared/learning/plans/answers.ts';
import { planWorksheets, type PlanWorksheet } from '#shared/learning/plans/planWorksheets.ts';
import { dayAndTime } from '../../base/design/clockTime.ts';
import { Page } from '../../base/design/Page.tsx';
import { SignedIn } from '../../base/frame/SignedIn.tsx';
import { ProblemOf } from '../../base/http/ProblemOf.tsx';
import { Loaded } from '../../base/http/Loaded.tsx';
import { useMakeSheet } from '../sheets/ownSheets.ts';
import { KeptHere } from '../../base/offline/KeptHere.tsx';
import { FamilySessions } from './FamilySessions.tsx';
import { PlanReaders } from './PlanReaders.tsx';
import { PlanReading } from './PlanReading.tsx';
import { useMyPlans } from './queries.ts';
import '../../base/words/worksheets.ts';

/** What helps when it gets hard, all in one place; also without a connection. */
export function PlanPage() {
  return <SignedIn>{() => <Plans />}</SignedIn>;
}

function Plans() {
  const { t } = useTranslation('practice');
  return (
    <Page title={t('plan.title')} size="sm">
      <Loaded query={useMyPlans()} offline={t('plan.notReached')}>
        {(kept) => {
          const plans = known(kept);
          return (
            <>
              {planWorksheets.map((worksheet) => (
                <OnePlan key={worksheet} worksheet={worksheet} plans={plans} />
              ))}
              <FamilySessions relatives={plans.relatives} consents={plans.inSessions} parties={plans} />
            </>
          );
        }}
      </Loaded>
      <KeptHere say={t('plan.kept')} />
    </Page>
  );
}

/** A copy on this device may be older than consents, or their last days, are: then it is read without them. */
const known = (plans: MyPlans): MyPlans =>
  plans.zone ? plans : { ...plans, consents: { my_safety_plan: [], coping_plan: [], relapse_prevention_plan: [] }, inSessions: [] };

function OnePlan({ worksheet, plans: { plans, relatives, consents, ...parties } }: { worksheet: PlanWorksheet; plans: MyPlans }) {
  const { t } = useTranslation('practice');
  const plan = plans.find(({ template }) => template.id === worksheet);
  const title = t(`plan.${worksheet}`);
  return (
    <Paper component="section" className="hearth-card" p="lg" aria-labelledby={worksheet}>
      <Stack>
        <div>
          <Title order={2} fz="lg" id={worksheet}>
            {title}
          </Title>
          {plan && (
            <Text size="sm" c="dimmed">
              {t('plan.changed', { date: dayAndTime(plan.changedAt) })}
            </Text>
          )}
        </div>
        {plan ? (
          <>
            <PlanReading plan={plan} level={3} />
            <Group>
              <Button component={Link} to={`/skills/${plan.sheet}`} variant="light" aria-label={t('plan.changeOf', { title })}>
                {t('plan.change')}
              </Button>
            </Group>
          </>
        ) : (
          <Begin worksheet={worksheet} title={title} />
        )}
        <PlanReaders plan={plan ?? null} relatives={relatives} consents={consents[worksheet]} parties={parties} />
      </Stack>
    </Paper>
  );
}

function Begin({ worksheet, title }: { worksheet: PlanWorksheet; title: string }) {
  const { t } = useTranslation('practice');
  const navigate = useNavigate();
  const make = useMakeSheet();
  return (
    <>
      <Text>{t('plan.notBegun')}</Text>
      <ProblemOf error={make.error} />
      <Group>
        <Button
          variant="light"
          loading={make.isPending}
          aria-label={t('plan.beginOf', { title })}
          onClick={() => make.mutate(worksheet, { onSuccess: ({ id }) => void navigate(`/skills/${id}`) })}
        >
          {t('plan.begin')}
        </Button>
      </Group>
    </>
  );
}
