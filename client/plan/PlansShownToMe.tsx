import { Button, Modal, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longDay } from '../design/clockTime.ts';
import { PlanReading } from './PlanReading.tsx';
import { usePlansShown } from './queries.ts';

/** On a relative's Today: plans that somebody lets them read, as long as they do. */
export function PlansShownToMe() {
  const { t } = useTranslation('practice');
  const { data } = usePlansShown();
  const [openId, setOpenId] = useState<string | null>(null);
  const plans = data?.plans ?? [];
  const open = plans.find(({ sheet }) => sheet === openId);
  const titleOf = (plan: (typeof plans)[number]) => t('plan.theirs', { title: plan.template.title, name: plan.owner });
  return (
    <>
      {plans.map((plan) => (
        <Paper key={plan.sheet} component="section" className="hearth-card" p="lg" aria-label={titleOf(plan)}>
          <Stack gap="sm" align="flex-start">
            <Title order={2} fz="lg">
              {titleOf(plan)}
            </Title>
            <Text>{t('plan.theirsHint', { name: plan.owner, date: longDay(plan.sharedAt) })}</Text>
            <Button variant="default" onClick={() => setOpenId(plan.sheet)}>
              {t('plan.read')}
            </Button>
          </Stack>
        </Paper>
      ))}
      <Modal opened={open !== undefined} onClose={() => setOpenId(null)} title={open && titleOf(open)} size="lg" closeButtonProps={{ 'aria-label': t('close', { ns: 'common' }) }}>
        {open && <PlanReading plan={open} level={3} />}
      </Modal>
    </>
  );
}
