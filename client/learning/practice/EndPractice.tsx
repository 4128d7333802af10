import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { Confirm } from '../../base/http/Confirm.tsx';
import { useEnd } from './queries.ts';

/** Takes a practice off its list, after asking. */
export function EndPractice({ id, title, text, label }: { id: string; title: string; text: string; label: string }) {
  const { t } = useTranslation('practice');
  const [isOpen, setOpen] = useState(false);
  const end = useEnd();
  return (
    <>
      <Button variant="subtle" size="compact-md" aria-label={label} onClick={() => setOpen(true)}>
        {t('end')}
      </Button>
      <Confirm
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={t('endTitle')}
        yes={t('endNow')}
        no={t('endNot')}
        tells={end}
        onYes={() => end.mutate(id, { onSuccess: () => setOpen(false) })}
      >
        <Text fw={700} style={{ overflowWrap: 'anywhere' }}>
          {title}
        </Text>
        <Text>
          <Saying>{text}</Saying>
        </Text>
      </Confirm>
    </>
  );
}
