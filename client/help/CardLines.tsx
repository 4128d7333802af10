import { Anchor, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/design/Saying.tsx';
import { TheirWords } from '#client/design/TheirWords.tsx';
import { clockTime } from '#client/design/clockTime.ts';
import { Line } from './Line.tsx';
import type { View } from '#shared/live/session.ts';

type Card = View<'safety', 'facilitator'>['cards'][string];

/** What somebody told at the way in: where they are, whom to call. */
export function CardLines({ card }: { card: Card }) {
  const { t } = useTranslation('tools');
  return (
    <Stack gap="md">
      <Stack gap="md" component="dl" m={0}>
        <Line label={t('safety.whereNow')}><TheirWords>{card.whereNow}</TheirWords></Line>
        <Line label={t('safety.isPrivate')}>{t(`safety.private.${card.isPrivate}`)}</Line>
        <Line label={t('safety.callback')}>
          <Phone number={card.callback} />
        </Line>
        <Line label={t('safety.contact')}>
          <TheirWords>{card.contactName}</TheirWords>, <TheirWords>{card.contactRelationship}</TheirWords>
          <br />
          <Phone number={card.contactPhone} />
        </Line>
      </Stack>
      <Text size="sm" c="dimmed">
        <Saying>{(theirs) => t('safety.since', { when: theirs(clockTime(card.at)) })}</Saying>
      </Text>
    </Stack>
  );
}

function Phone({ number }: { number: string }) {
  const { t } = useTranslation('tools');
  return (
    <Anchor href={`tel:${number.replace(/[^\d+]/g, '')}`} fw={600}>
      <Saying>{(theirs) => t('safety.call', { phone: theirs(number) })}</Saying>
    </Anchor>
  );
}
