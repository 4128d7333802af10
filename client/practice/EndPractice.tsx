import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#client/design/Dialog.tsx';
import { Saying } from '#client/design/Saying.tsx';
import { ProblemOf } from '../http/ProblemOf.tsx';
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
      <Dialog opened={isOpen} onClose={() => setOpen(false)} title={t('endTitle')}>
        <Stack>
          <Text fw={700} style={{ overflowWrap: 'anywhere' }}>
            {title}
          </Text>
          <Text><Saying>{text}</Saying></Text>
          <ProblemOf error={end.error} />
          <Group>
            <Button loading={end.isPending} onClick={() => end.mutate(id, { onSuccess: () => setOpen(false) })}>
              {t('endNow')}
            </Button>
            <Button variant="default" onClick={() => setOpen(false)}>
              {t('endNot')}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  );
}
