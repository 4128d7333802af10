import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../base/design/Section.tsx';
import { Confirm } from '../../base/http/Confirm.tsx';
import { useNewCodes } from './queries.ts';

/** How many recovery codes are left, and the way to new ones. */
export function CodesPart({ left, onCodes }: { left: number; onCodes: (codes: readonly string[]) => void }) {
  const { t } = useTranslation('factor');
  const [isAsking, setAsking] = useState(false);
  const renew = useNewCodes();
  return (
    <Section title={t('codes.title')}>
      <Text>{t('codes.left', { count: left })}</Text>
      <Group>
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('codes.renew')}
        </Button>
      </Group>
      <Confirm
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t('codes.renewTitle')}
        yes={t('codes.renew')}
        no={t('keep')}
        tells={renew}
        onYes={() => renew.mutate(undefined, { onSuccess: ({ codes }) => (setAsking(false), onCodes(codes)) })}
      >
        <Text>{t('codes.renewText')}</Text>
      </Confirm>
    </Section>
  );
}
