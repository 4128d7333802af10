import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Refusal } from '#shared/live/refusals.ts';
import { pauseBefore } from '../../base/http/again.ts';
import { Page } from '../../base/design/Page.tsx';
import { Problem } from '../../base/design/Problem.tsx';

/** Where nothing failed and it is only too early: not twice as long each time. */
const WAITS_MS = pauseBefore(5, 5_000);

/** The session is over for everybody. */
export function EndedPage({ session, isLeader }: { session: string; isLeader: boolean }) {
  const { t } = useTranslation('waiting');
  return (
    <Calm title={t('endedTitle')} text={t('ended')}>
      <ToToday />
      {isLeader && (
        <Button component={Link} to={`/session/${session}/attendance`} variant="default">
          {t('endedAttendance', { ns: 'wayIn' })}
        </Button>
      )}
    </Calm>
  );
}

/** They left by themselves, from the room or from the line. */
export function LeftPage({ wasSeated, onComeBack }: { wasSeated: boolean; onComeBack: () => void }) {
  const { t } = useTranslation('waiting');
  return (
    <Calm title={t(wasSeated ? 'thanksTitle' : 'left')} text={t(wasSeated ? 'thanks' : 'leftText')}>
      <ToToday />
      <Button variant="default" onClick={onComeBack}>
        {t('comeBack')}
      </Button>
    </Calm>
  );
}

/** The same person came in somewhere else; this page has let go. */
export function ElsewherePage({ onUseHere }: { onUseHere: () => void }) {
  const { t } = useTranslation('waiting');
  return (
    <Calm title={t('elsewhereTitle')} text={t('elsewhere')}>
      <Button onClick={onUseHere}>{t('useHere')}</Button>
      <ToToday variant="default" />
    </Calm>
  );
}

/** The server does not let them in, and says why. */
export function RefusedPage({ refusal, onTryAgain }: { refusal: Refusal; onTryAgain: () => void }) {
  const { t } = useTranslation('waiting');
  // Too early by the server's clock: the page asks again by itself.
  useEffect(() => {
    if (refusal.refused !== 'notOpen') return;
    const timer = setInterval(onTryAgain, WAITS_MS);
    return () => clearInterval(timer);
  }, [refusal.refused, onTryAgain]);
  return (
    <Page title={t(refusal.refused === 'flooded' ? 'disconnectedTitle' : 'refusedTitle')}>
      <Problem say={refusal.say} onTryAgain={onTryAgain}>
        <ToToday variant="default" />
      </Problem>
    </Page>
  );
}

/** The way back to Today. */
export function ToToday({ variant = 'filled' }: { variant?: 'filled' | 'default' }) {
  const { t } = useTranslation();
  return (
    <Button component={Link} to="/" variant={variant}>
      {t('toToday')}
    </Button>
  );
}

function Calm({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <Page title={title} size={560}>
      <Paper className="hearth-card" p="lg">
        <Stack>
          <Text fz="lg">{text}</Text>
          <Group>{children}</Group>
        </Stack>
      </Paper>
    </Page>
  );
}
