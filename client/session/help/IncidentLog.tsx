import { Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePeople } from '#client/live/people.ts';
import { Refused } from '#client/live/OrderButton.tsx';
import { useOrder, useTool } from '#client/live/useTool.ts';
import { DeedButtons, DeedList } from '../../base/help/Deeds.tsx';

/** Beside a private word: what was done for this person, one tap each. */
export function IncidentLog({ member }: { member: string }) {
  const { t } = useTranslation('tools');
  const { byId } = usePeople();
  const entries = useTool('incident', 'facilitator')?.entries ?? [];
  const localNumber = useTool('safety', 'facilitator')?.localNumbers[member]?.number ?? null;
  const { give, isPending, refusal } = useOrder('incident', 'note');
  return (
    <Stack component="section" gap="xs" aria-labelledby="incident-log">
      <Title order={2} fz="md" id="incident-log">
        {t('deeds.title')}
      </Title>
      <DeedList done={entries.filter(({ about }) => about === member).map((entry) => ({ ...entry, by: byId(entry.by)?.name ?? '' }))} />
      <DeedButtons
        about={member}
        localNumber={localNumber}
        isPending={isPending}
        onNote={(done) => give({ member, ...done })}
        problem={<Refused refusal={refusal} />}
      />
    </Stack>
  );
}
