import { Anchor, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { clockTime } from '#client/base/design/clockTime.ts';
import { Line } from './Line.tsx';
import { UNITED_STATES, type Place } from '#shared/people/place.ts';
import type { View } from '#shared/session/session.ts';

type Card = View<'safety', 'facilitator'>['cards'][string];

/** What somebody told at the way in: where they are, whom to call. */
export function CardLines({ card }: { card: Card }) {
  const { t } = useTranslation('tools');
  return (
    <Stack gap="md">
      <Stack gap="md" component="dl" m={0}>
        <Line label={t('safety.whereNow')}>
          {card.whereNow ? <TheirWords>{card.whereNow}</TheirWords> : <span>{t('safety.notSaid')}</span>}
          {card.place && <MayUse place={card.place} />}
        </Line>
        {card.place && <Line label={t('safety.kind')}>{t(`placeKindIs.${card.place.kind}`, { ns: 'wayIn' })}</Line>}
        <Line label={t('safety.isPrivate')}>{t(`safety.private.${card.isPrivate}`)}</Line>
        <Line label={t('safety.callback')}>
          <Phone number={card.callback} />
        </Line>
        <Line label={t('safety.contact')}>
          <span>
            <TheirWords>{card.contactName}</TheirWords>, <TheirWords>{card.contactRelationship}</TheirWords>
          </span>
          <br />
          {card.contactMayCall === 'never' ? <span>{t('safety.mayCall.never')}</span> : <Phone number={card.contactPhone} />}
          {card.contactMayCall === 'emergency' && <Text size="sm">{t('safety.mayCall.emergency')}</Text>}
        </Line>
      </Stack>
      <Text size="sm" c="dimmed">
        <Saying>{(theirs) => t('safety.since', { when: theirs(clockTime(card.at)) })}</Saying>
      </Text>
    </Stack>
  );
}

/** Whether help may be sent there, and that American numbers do not work in another country. */
export function MayUse({ place: { mayBeUsed, country } }: { place: Place }) {
  const { t } = useTranslation('tools');
  return (
    <>
      <Text size="sm">{t(`safety.mayUse.${mayBeUsed ? 'yes' : 'no'}`)}</Text>
      {country !== UNITED_STATES && <Text size="sm">{t('safety.abroad')}</Text>}
    </>
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
