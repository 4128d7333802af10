import { ActionIcon, Anchor, Group, Modal, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconId } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { clockTime } from '#client/design/clockTime.ts';
import type { View } from '#shared/live/session.ts';
import type { PersonPart } from '../face.ts';

type Cards = View<'safety', 'facilitator'>['cards'];

/** Opens what somebody told at the way in. Somebody who is not alone is marked before it is opened. */
export function SafetyCard({ view, person }: PersonPart<{ cards: Cards }>) {
  const { t } = useTranslation('tools');
  const [isOpen, setOpen] = useState(false);
  const card = view.cards[person.id];
  if (!card) return null;
  return (
    <>
      <Group gap={2} wrap="nowrap">
        {card.isPrivate === 'no' && (
          <IconAlertTriangle size={20} role="img" aria-label={t('safety.notPrivate')} color="var(--mantine-color-clay-text)" />
        )}
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('safety.cardOf', { name: person.name })} onClick={() => setOpen(true)}>
          <IconId size={20} />
        </ActionIcon>
      </Group>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={t('safety.cardOf', { name: card.name })} closeButtonProps={{ 'aria-label': t('close', { ns: 'common' }) }}>
        <CardLines card={card} />
      </Modal>
    </>
  );
}

function CardLines({ card }: { card: Cards[string] }) {
  const { t } = useTranslation('tools');
  return (
    <Stack gap="md" component="dl" m={0}>
      <Line name={t('safety.whereNow')}>{card.whereNow}</Line>
      <Line name={t('safety.isPrivate')}>{t(`safety.private.${card.isPrivate}`)}</Line>
      <Line name={t('safety.callback')}>
        <Phone number={card.callback} />
      </Line>
      <Line name={t('safety.contact')}>
        {card.contactName}, {card.contactRelationship}
        <br />
        <Phone number={card.contactPhone} />
      </Line>
      <Text size="sm" c="dimmed">
        {t('safety.since', { when: clockTime(card.at) })}
      </Text>
    </Stack>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <Text component="dt" size="sm" c="dimmed">
        {name}
      </Text>
      <Text component="dd" m={0} style={{ overflowWrap: 'anywhere' }}>
        {children}
      </Text>
    </div>
  );
}

function Phone({ number }: { number: string }) {
  const { t } = useTranslation('tools');
  return (
    <Anchor href={`tel:${number.replace(/[^\d+]/g, '')}`} fw={600}>
      {t('safety.call', { phone: number })}
    </Anchor>
  );
}
