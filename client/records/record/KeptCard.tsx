import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { CRISIS_LINE } from '#shared/base/help/crisis.ts';
import type { KeptCardView } from '#shared/records/record/answers.ts';
import { MayUse } from '../../base/help/CardLines.tsx';
import { dayAndTime } from '../../base/design/clockTime.ts';

const list = new Intl.ListFormat('en', { style: 'long', type: 'conjunction' });

interface KeptCardProps {
  card: KeptCardView;
  /** The full names of those who have it, until the alert it belongs to is closed. */
  heldBy?: readonly string[];
}

/** Where somebody said they are, and whom to call: each number one press away. Who has it stands with it. */
export function KeptCard({ card, heldBy }: KeptCardProps) {
  const { t } = useTranslation('records');
  const { name, whereNow, callback, contactName, contactRelationship, contactPhone, contactMayCall, localNumber, saidAt } = card;
  return (
    <Stack gap="xs" component="section" aria-label={t('cardOf', { name })}>
      <div>
        <Text size="sm" c="dimmed">
          <Saying>{(theirs) => t('cardWhere', { when: theirs(dayAndTime(saidAt)) })}</Saying>
        </Text>
        <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
          {whereNow ? <TheirWords>{whereNow}</TheirWords> : <span>{t('safety.notSaid', { ns: 'tools' })}</span>}
        </Text>
        {card.place && <MayUse place={card.place} />}
        <Text size="sm">{t(`safety.private.${card.isPrivate}`, { ns: 'tools' })}</Text>
      </div>
      <Group gap="xs">
        <Call number={callback} say={(theirs) => t('callThem', { name: theirs(name), phone: theirs(callback) })} isFirst />
        {contactMayCall !== 'never' && (
          <Call
            number={contactPhone}
            say={(theirs) => t('callContact', { name: theirs(contactName), relationship: theirs(contactRelationship), phone: theirs(contactPhone) })}
          />
        )}
        {localNumber && <Call number={localNumber.number} say={(theirs) => t('callLocal', { phone: theirs(localNumber.number) })} />}
      </Group>
      {localNumber ? (
        <Text size="sm" c="dimmed">
          <Saying>{(theirs) => t('localNoted', { when: theirs(dayAndTime(localNumber.at)) })}</Saying>
        </Text>
      ) : (
        <Text size="sm">{t('localMissing')}</Text>
      )}
      {contactMayCall && contactMayCall !== 'yes' && <Text size="sm">{t(`safety.mayCall.${contactMayCall}`, { ns: 'tools' })}</Text>}
      <Text size="sm">{t('crisisLine', { number: CRISIS_LINE })}</Text>
      {heldBy && (
        <Text size="sm" c="dimmed">
          <Saying>{(theirs) => t('cardHeldAlert', { names: list.format(heldBy.map(theirs)) })}</Saying>
        </Text>
      )}
    </Stack>
  );
}

function Call({ number, say, isFirst = false }: { number: string; say: (theirs: (words: string) => string) => string; isFirst?: boolean }) {
  return (
    <Button
      component="a"
      href={`tel:${number.replace(/[^\d+]/g, '')}`}
      variant={isFirst ? 'filled' : 'default'}
      leftSection={<IconPhone aria-hidden size={20} />}
      h="auto"
      mih={44}
      py={6}
      styles={{ label: { whiteSpace: 'normal', overflowWrap: 'anywhere' } }}
    >
      <Saying>{say}</Saying>
    </Button>
  );
}
