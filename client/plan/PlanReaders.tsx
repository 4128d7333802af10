import { Button, Group, Modal, Stack, Switch, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MyPlans, PlanRelative } from '#shared/api/practice.ts';
import { Problem } from '../design/Problem.tsx';
import { refusalOf } from '../http/api.ts';
import { usePlanReaders } from './queries.ts';

interface PlanReadersProps {
  plan: MyPlans['plans'][number];
  title: string;
  relatives: readonly PlanRelative[];
}

/** Which relatives may read a plan: asked before it is given, taken back with one tap. */
export function PlanReaders({ plan, title, relatives }: PlanReadersProps) {
  const { t } = useTranslation('practice');
  const [asked, setAsked] = useState<PlanRelative | null>(null);
  const change = usePlanReaders(plan.sheet);
  const set = ({ id, name }: PlanRelative, mayRead: boolean) =>
    change.mutate(
      { relative: id, mayRead },
      {
        onSuccess: () => {
          setAsked(null);
          notifications.show({ message: t(mayRead ? 'plan.given' : 'plan.taken', { name }) });
        },
      },
    );
  return (
    <section>
      <Title order={3} fz="md">
        {t('plan.who')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('plan.relativeHint')}
      </Text>
      <Stack gap="xs">
        {relatives.map((relative) => (
          <Switch
            key={relative.id}
            label={t('plan.relative', { name: relative.name, relationship: relative.relationship })}
            checked={plan.sharedWith.includes(relative.id)}
            disabled={change.isPending}
            onChange={({ currentTarget }) => (currentTarget.checked ? setAsked(relative) : set(relative, false))}
          />
        ))}
      </Stack>
      {change.isError && <Problem say={refusalOf(change.error).say} reference={refusalOf(change.error).ref} />}
      <Modal opened={asked !== null} onClose={() => setAsked(null)} title={asked && t('plan.agreeTitle', { name: asked.name })} closeButtonProps={{ 'aria-label': t('close', { ns: 'common' }) }}>
        <Stack>
          <Text>{t('plan.agreeText', { title })}</Text>
          <Group>
            <Button loading={change.isPending} onClick={() => asked && set(asked, true)}>
              {t('plan.agree')}
            </Button>
            <Button variant="default" onClick={() => setAsked(null)}>
              {t('plan.agreeNot')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </section>
  );
}
