import { Button, Group, Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { addressOf, type Place } from '#shared/people/place.ts';
import { schedule } from '#shared/program/schedule/api.ts';
import { useTell } from '../../base/http/use.ts';
import { ProblemOf } from '../../base/http/ProblemOf.tsx';
import { fieldsOfPlace } from './arrival.ts';
import type { ArrivalFields } from './useArrivalForm.ts';

/** The place of the last time: one tap fills it in, another removes it for good. */
export function LastPlace({ place, form }: { place: Place; form: ArrivalFields }) {
  const { t } = useTranslation('wayIn');
  const forget = useTell(schedule.forgetPlace);
  if (forget.isSuccess) return <Text role="status">{t('placeForgotten')}</Text>;
  const again = () => {
    form.setValues(fieldsOfPlace(place));
    form.clearErrors();
  };
  const remove = () => forget.mutate(undefined, { onSuccess: () => form.setFieldValue('keepsPlace', false) });
  return (
    <Paper className="hearth-card" p="md">
      <Text size="sm" c="dimmed">
        {t('lastPlace')}
      </Text>
      <Text style={{ overflowWrap: 'anywhere' }}>
        <TheirWords>{addressOf(place)}</TheirWords>
      </Text>
      <Group gap="sm" mt="xs">
        <Button variant="light" onClick={again}>
          {t('sameAsLast')}
        </Button>
        <Button variant="default" loading={forget.isPending} onClick={remove}>
          {t('forgetPlace')}
        </Button>
      </Group>
      {forget.error && <ProblemOf error={forget.error} />}
    </Paper>
  );
}
