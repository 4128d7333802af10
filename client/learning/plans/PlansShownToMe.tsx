import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#client/base/design/Dialog.tsx';
import { Saying } from '#client/base/design/Saying.tsx';
import type { PlanShown } from '#shared/learning/plans/answers.ts';
import { longDate } from '../../base/design/clockTime.ts';
import { consentDay } from '#shared/learning/plans/consentDay.ts';
import { PlanReading } from './PlanReading.tsx';
import { usePlanShown, usePlansShown } from './queries.ts';
import { ConsentWords } from './SignConsent.tsx';
import { Loaded } from '../../base/http/Loaded.tsx';

/** On a relative's Today: plans that somebody lets them read, as long as they do. */
export function PlansShownToMe() {
  const { t } = useTranslation('practice');
  const { data } = usePlansShown();
  const [openId, setOpenId] = useState<string | null>(null);
  const plans = data?.plans ?? [];
  const open = plans.find(({ id }) => id === openId);
  const titleOf = ({ title, owner }: PlanShown) => t('plan.theirs', { title, name: owner });
  return (
    <>
      {plans.map((plan) => (
        <Paper key={plan.id} component="section" className="hearth-card" p="lg" aria-label={titleOf(plan)}>
          <Stack gap="sm" align="flex-start">
            <Title order={2} fz="lg">
              {titleOf(plan)}
            </Title>
            <Text>
              <Saying>{(theirs) => t('plan.theirsHint', { name: theirs(plan.owner), date: longDate(plan.signedAt), until: consentDay(plan.lastDay) })}</Saying>
            </Text>
            <Button variant="default" onClick={() => setOpenId(plan.id)}>
              {t('plan.read')}
            </Button>
            <details>
              <summary>
                <Saying>{(theirs) => t('plan.theyAgreed', { name: theirs(plan.owner) })}</Saying>
              </summary>
              <ConsentWords text={plan.text} />
            </details>
          </Stack>
        </Paper>
      ))}
      <Dialog opened={open !== undefined} onClose={() => setOpenId(null)} title={open && titleOf(open)} size="lg">
        {open && <Words key={open.id} id={open.id} />}
      </Dialog>
    </>
  );
}

function Words({ id }: { id: string }) {
  return <Loaded query={usePlanShown(id)}>{(plan) => <PlanReading plan={plan} level={3} />}</Loaded>;
}
