import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { useSessionRelatives } from '#client/base/http/recordQueries.ts';
import { useLiveState } from '#client/live/useTool.ts';
import { useMaySay } from '#client/records/record/useMaySay.ts';
import { firstName } from '#shared/people/name.ts';

/** At a relative's name, before they are let in and while they are here: what may be said to them about whom. Asked of the server by facilitators, so that it is never sent to anybody else. */
export function MaySay({ member }: { member: string }) {
  const { t } = useTranslation('family');
  const { welcome } = useLiveState();
  const { data, isError } = useSessionRelatives(welcome?.session ?? null);
  const say = useMaySay();
  // An answer of before is none either: it may have been taken back since.
  if (isError) return <Text size="sm">{t('notLoaded')}</Text>;
  if (!data) return null;
  return data.relatives
    .filter((relative) => relative.member === member)
    .map((relative) => (
      <Text key={relative.participant} size="sm">
        <Saying>{say(relative, firstName(relative.participant))}</Saying>
      </Text>
    ));
}
