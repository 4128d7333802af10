import { ActionIcon, Group, Stack } from '@mantine/core';
import { IconAlertTriangle, IconId } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#client/base/design/Dialog.tsx';
import { Saying } from '#client/base/design/Saying.tsx';
import { CardLines } from '#client/base/help/CardLines.tsx';
import { LocalNumber } from '#client/session/help/LocalNumber.tsx';
import type { View } from '#shared/session/session.ts';
import type { PersonPart } from '../face.ts';

/** Opens what somebody told at the way in. Somebody who is not alone is marked before it is opened. */
export function SafetyCard({ view, person }: PersonPart<View<'safety', 'facilitator'>>) {
  const { t } = useTranslation('tools');
  const [isOpen, setOpen] = useState(false);
  const card = view.cards[person.id];
  if (!card) return null;
  return (
    <>
      <Group gap={2} wrap="nowrap">
        {card.isPrivate === 'no' && <IconAlertTriangle size={20} role="img" aria-label={t('safety.notPrivate')} color="var(--mantine-color-clay-text)" />}
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('safety.cardOf', { name: person.name })} onClick={() => setOpen(true)}>
          <IconId size={20} />
        </ActionIcon>
      </Group>
      <Dialog opened={isOpen} onClose={() => setOpen(false)} title={<Saying>{(theirs) => t('safety.cardOf', { name: theirs(card.name) })}</Saying>}>
        <Stack>
          <CardLines card={card} />
          <LocalNumber member={person.id} noted={view.localNumbers[person.id]} saidAt={card.at} />
        </Stack>
      </Dialog>
    </>
  );
}
