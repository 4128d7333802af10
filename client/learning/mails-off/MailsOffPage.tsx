import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Page } from '../../base/design/Page.tsx';
import { Problem } from '../../base/design/Problem.tsx';
import { practice } from '#shared/learning/practice/api.ts';
import { useTell } from '../../base/http/use.ts';
import { refusalOf } from '../../base/http/api.ts';

/** Where the link in a reminder mail leads, for whoever holds it. To look at it changes nothing: scanners of mail look at every link. */
export function MailsOffPage() {
  const { t } = useTranslation('mailsOff');
  const { token = '' } = useParams();
  const off = useTell(practice.mailsOff, (_: void) => ({ params: { token } }));
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (off.isSuccess) said.current?.focus();
  }, [off.isSuccess]);
  const refusal = off.isError ? refusalOf(off.error) : null;
  return (
    <Page title={t('title')} size={520}>
      <Paper className="hearth-card" p="lg">
        {off.isSuccess ? (
          <Stack>
            <Text fw={700} ref={said} tabIndex={-1}>
              {t('done')}
            </Text>
            <Text>{t('again')}</Text>
            <Group>
              <Button component={Link} to="/practice" variant="default">
                {t('toPractice')}
              </Button>
            </Group>
          </Stack>
        ) : (
          <Stack>
            <Text>{t('ask')}</Text>
            {refusal && <Problem say={refusal.refused === 'notThere' ? t('wrongLink') : refusal.say} reference={refusal.ref} />}
            <Group>
              <Button loading={off.isPending} onClick={() => off.mutate()}>
                {t('turnOff')}
              </Button>
            </Group>
          </Stack>
        )}
      </Paper>
    </Page>
  );
}
