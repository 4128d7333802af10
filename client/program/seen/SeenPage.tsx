import { Anchor, Button, Paper, Stack, Text, Title } from '@mantine/core';
import { IconEyeCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import type { Me } from '#shared/program/account/answers.ts';
import type { SeenList } from '#shared/program/seen/api.ts';
import { clockTime, longDate } from '../../base/design/clockTime.ts';
import { EmptyState } from '../../base/design/EmptyState.tsx';
import { Page } from '../../base/design/Page.tsx';
import { SignedIn } from '../../base/frame/SignedIn.tsx';
import { Loaded } from '../../base/http/Loaded.tsx';
import { inDays, type SeenBy } from './inDays.ts';
import { useSeen } from './queries.ts';
import './seen.css';

/** How many cards come at once. */
const STEP = 30;

/** For a participant or relative: who saw what is theirs, when and why. */
export function SeenPage() {
  return <SignedIn>{(me) => <Seen me={me} />}</SignedIn>;
}

/** The same, for whom it is. */
export function Seen({ me }: { me: Me }) {
  const { t } = useTranslation('seen');
  const query = useSeen();
  return (
    <Page title={t('title')}>
      <Stack gap="xs">
        <Text>{t('intro')}</Text>
        <Text>{t('inRoom')}</Text>
      </Stack>
      <Loaded query={query}>{(list) => <List list={list} />}</Loaded>
      <Text>
        <Saying>{(theirs) => t('ask', { clinic: theirs(me.clinic.name) })}</Saying>{' '}
        <Anchor underline="always" href={`tel:${me.clinic.phone.replace(/[^\d+]/g, '')}`} style={{ whiteSpace: 'nowrap' }}>
          {me.clinic.phone}
        </Anchor>
      </Text>
    </Page>
  );
}

function List({ list: { seen, hasMore, since } }: { list: SeenList }) {
  const { t } = useTranslation('seen');
  const [shown, setShown] = useState(STEP);
  const cards = inDays(seen, longDate);
  const seenNow = cards.slice(0, shown);
  const days = [...new Set(seenNow.map(({ at }) => longDate(at)))];
  return (
    <>
      {cards.length === 0 && (
        <EmptyState icon={<IconEyeCheck size={40} stroke={1.5} />} title={t('empty')}>
          {t('emptyText')}
        </EmptyState>
      )}
      {days.map((day) => (
        <section key={day}>
          <Title order={2} fz="md" c="dimmed" mb="xs">
            {day}
          </Title>
          <ul className="seen">
            {seenNow
              .filter(({ at }) => longDate(at) === day)
              .map((one) => (
                <Card key={one.at + one.name + one.standing} one={one} />
              ))}
          </ul>
        </section>
      ))}
      {cards.length > shown && (
        <Button variant="default" onClick={() => setShown(shown + STEP)} style={{ alignSelf: 'start' }}>
          {t('more')}
        </Button>
      )}
      {cards.length <= shown && hasMore && <Text c="dimmed">{t('older')}</Text>}
      {since !== null && (
        <Text size="sm" c="dimmed">
          {t('since', { day: longDate(since) })}
        </Text>
      )}
    </>
  );
}

/** Each once, and never broken across lines. */
const told = (times: readonly string[]) => [...new Set(times.toReversed().map(clockTime))].map((time) => time.replaceAll(/\s/g, '\u00a0')).join(', ');

function Card({ one: { name, roles, standing, things } }: { one: SeenBy }) {
  const { t } = useTranslation('seen');
  return (
    <Paper component="li" className="hearth-card" p="md">
      <Text fw={700} style={{ overflowWrap: 'anywhere' }}>
        {standing === 'operates' ? t('operator') : name === '' ? t('gone') : <TheirWords>{name}</TheirWords>}
      </Text>
      <Text size="sm" c="dimmed">
        {roles.length > 0 && (
          <>
            <span>{roles.map((role) => t(`role.${role}`, { ns: 'common' })).join(', ')}</span> ·{' '}
          </>
        )}
        <span>{t(`why.${standing}`)}</span>
      </Text>
      <ul className="seen-things">
        {things.map(({ act, kind, times }) => (
          <li key={act + kind}>
            <span>{t(`did.${act}`, { what: t(`kind.${kind}`) })}</span>{' '}
            <Text span size="sm" c="dimmed">
              {told(times)}
            </Text>
          </li>
        ))}
      </ul>
    </Paper>
  );
}
