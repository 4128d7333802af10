import { Alert, Stack, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Choice, PlanLook } from '#shared/program/planning/api.ts';
import { Saying } from '../../base/design/Saying.tsx';

/** Whether there is something to know before it is saved, or why it cannot be. */
export const hasConcerns = ({ inTwoPlaces, notHere, isAlone, mayNot }: PlanLook): boolean =>
  inTwoPlaces.length > 0 || notHere.length > 0 || isAlone || mayNot !== null;

/** What to know before a session is saved. */
export function LookBox({ look, people }: { look: PlanLook; people: readonly Choice[] }) {
  const { t } = useTranslation('planning');
  const names = (ids: readonly string[], theirs: (name: string) => string) =>
    new Intl.ListFormat(undefined, { type: 'conjunction' }).format(ids.map((id) => theirs(people.find((one) => one.id === id)?.name ?? '')));
  return (
    <Alert role="status" icon={<IconInfoCircle aria-hidden />} title={t('look.title')}>
      <Stack gap="xs">
        {look.mayNot !== null && <Text c="var(--mantine-color-text)">{t(`refused.${look.mayNot}`, { max: 12 })}</Text>}
        {look.inTwoPlaces.length > 0 && (
          <Text c="var(--mantine-color-text)">
            <Saying>{(theirs) => t('look.inTwoPlaces', { names: names(look.inTwoPlaces, theirs) })}</Saying>
          </Text>
        )}
        {look.notHere.length > 0 && (
          <Text c="var(--mantine-color-text)">
            <Saying>{(theirs) => t('look.notHere', { names: names(look.notHere, theirs) })}</Saying>
          </Text>
        )}
        {look.isAlone && <Text c="var(--mantine-color-text)">{t('look.isAlone')}</Text>}
      </Stack>
    </Alert>
  );
}
