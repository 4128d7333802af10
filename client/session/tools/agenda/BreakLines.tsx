import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FillingRing } from '#client/base/design/FillingRing.tsx';
import { Saying } from '#client/base/design/Saying.tsx';
import { usePeople } from '#client/live/people.ts';
import { useServerNow } from '#client/live/useServerNow.ts';
import { theirs } from '#client/base/words/theirs.ts';
import type { PublicAgenda } from './types.ts';

const MINUTE_MS = 60_000;

/** A break: how much of it is left, in minutes; then who is back already. */
export function BreakLines({ pause }: { pause: NonNullable<PublicAgenda['break']> }) {
  const { t } = useTranslation('tools');
  const { byId } = usePeople();
  const now = useServerNow(2_000);
  const { startedAt, endsAt, isOver, back } = pause;
  const minutes = Math.ceil((endsAt - now) / MINUTE_MS);
  const left = minutes > 1 ? t('agenda.breakLeft', { count: minutes }) : t('agenda.breakLastMinute');
  const names = back.flatMap((id) => byId(id)?.name ?? []);
  const backNow = t('agenda.backNow', { names: names.map(theirs).join(', ') });
  return (
    <>
      <FillingRing share={isOver ? 1 : (now - startedAt) / (endsAt - startedAt)} />
      <div style={{ flex: 1, minWidth: '11rem' }}>
        <Text fw={700}>{isOver ? t('agenda.breakOver') : `${t('agenda.breakNow')}. ${left}`}</Text>
        <Text size="sm">
          <Saying>{isOver ? (names.length > 0 ? backNow : t('agenda.nobodyBack')) : t('agenda.breakText')}</Saying>
        </Text>
        {!isOver && names.length > 0 && (
          <Text size="sm">
            <Saying>{backNow}</Saying>
          </Text>
        )}
      </div>
    </>
  );
}
