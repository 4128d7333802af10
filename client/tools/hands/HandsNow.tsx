import { Text } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePeople } from '#client/live/people.ts';
import type { AnyView } from '#shared/live/session.ts';

interface HandsNowProps {
  view: AnyView<'hands'>;
}

/** For facilitators: whose hands are up, in order. */
export function HandsUpNow({ view }: HandsNowProps) {
  const { t } = useTranslation('tools');
  const { byId } = usePeople();
  const names = view.queue.map(({ member }) => byId(member)?.name).filter(Boolean);
  return (
    <>
      <IconHandStop aria-hidden size={20} />
      <Text>{t('hands.upNow', { names: names.join(', ') })}</Text>
    </>
  );
}

/** For somebody whose own hand is up: when it is their turn. */
export function OwnHandNow({ view }: HandsNowProps) {
  const { t } = useTranslation('tools');
  const { self } = usePeople();
  const place = view.queue.findIndex(({ member }) => member === self?.id) + 1;
  if (place === 0) return null;
  return (
    <>
      <IconHandStop aria-hidden size={20} />
      <Text>{t('hands.own', { count: place })}</Text>
    </>
  );
}
