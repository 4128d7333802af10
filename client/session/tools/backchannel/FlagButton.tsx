import { ActionIcon } from '@mantine/core';
import { IconFlag, IconFlagFilled } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonPart } from '../face.ts';
import { FlagDialog } from './FlagDialog.tsx';
import type { Backchannel } from './types.ts';

/** In somebody's row of the list of people: raise an alert on them, or change the one that is open. */
export function FlagButton({ view, person }: PersonPart<Backchannel>) {
  const { t } = useTranslation('tools');
  const [isOpen, setOpen] = useState(false);
  if (person.role !== 'participant' && person.role !== 'family') return null;
  const flag = view.flags.find(({ about, closed }) => about === person.id && closed === null) ?? null;
  const { name } = person;
  return (
    <>
      <ActionIcon
        variant={flag ? 'light' : 'subtle'}
        color={flag ? 'clay' : 'gray'}
        size="lg"
        aria-label={flag ? t('backchannel.flagged', { name, level: flag.level }) : t('backchannel.raiseTitle', { name })}
        onClick={() => setOpen(true)}
      >
        {flag ? <IconFlagFilled size={20} /> : <IconFlag size={20} />}
      </ActionIcon>
      {isOpen && <FlagDialog person={person} flag={flag} onClose={() => setOpen(false)} />}
    </>
  );
}
