import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import type { MyPlans, PlanRelative, SessionConsentView } from '#shared/learning/plans/answers.ts';
import { daysLeft, type Zone } from '#shared/base/day.ts';
import { CONSENT_WARNING_DAYS } from '#shared/program/family/familyConsent.ts';
import { consentDay } from '#shared/learning/plans/consentDay.ts';
import { longDate } from '../../base/design/clockTime.ts';
import { ProblemOf } from '../../base/http/ProblemOf.tsx';
import { useRevoke } from './queries.ts';
import { SignedWords } from './SignedWords.tsx';
import { SignForSessions } from './SignForSessions.tsx';
import { sentenceOf } from './topics.ts';

interface FamilySessionsProps {
  relatives: readonly PlanRelative[];
  /** All that was signed for family sessions, newest first. */
  consents: readonly SessionConsentView[];
  parties: Pick<MyPlans, 'owner' | 'clinic' | 'zone'>;
}

/** What the team may say about its owner in family sessions, to each relative: signed, changed and taken back by themselves. */
export function FamilySessions({ relatives, consents, parties }: FamilySessionsProps) {
  const { t } = useTranslation('family');
  const [asked, setAsked] = useState<PlanRelative | null>(null);
  const inForce = (relative: string) => consents.find((one) => one.isInForce && one.relative === relative) ?? null;
  const earlier = consents.filter(({ isInForce }) => !isInForce);
  if (relatives.length === 0 && consents.length === 0) return null;
  return (
    <Paper component="section" className="hearth-card" p="lg" aria-labelledby="family-sessions">
      <Stack>
        <Title order={2} fz="lg" id="family-sessions">
          {t('title')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('hint')}
        </Text>
        {relatives.map((relative) => (
          <Relative key={relative.id} zone={parties.zone} relative={relative} consent={inForce(relative.id)} onSign={() => setAsked(relative)} />
        ))}
        {earlier.length > 0 && <Earlier consents={earlier} />}
        <SignForSessions relative={asked} before={asked && inForce(asked.id)} parties={parties} onClose={() => setAsked(null)} />
      </Stack>
    </Paper>
  );
}

function Relative({
  zone,
  relative: { name, relationship },
  consent,
  onSign,
}: {
  zone: Zone;
  relative: PlanRelative;
  consent: SessionConsentView | null;
  onSign: () => void;
}) {
  const { t } = useTranslation('family');
  const { t: ofPlan } = useTranslation('practice');
  const revoke = useRevoke();
  if (!consent) {
    return (
      <Stack gap="xs" align="flex-start">
        <Text>
          <Saying>{(theirs) => t('nothing', { name: theirs(name), relationship: theirs(relationship) })}</Saying>
        </Text>
        <Button variant="default" size="sm" onClick={onSign}>
          <Saying>{(theirs) => t('choose', { name: theirs(name) })}</Saying>
        </Button>
      </Stack>
    );
  }
  const left = daysLeft(consent.lastDay, Date.now(), zone);
  return (
    <Stack gap="xs" align="flex-start">
      <Text>
        <Saying>{(theirs) => t('may', { name: theirs(name), relationship: theirs(relationship), until: consentDay(consent.lastDay) })}</Saying>
      </Text>
      <ul style={{ margin: 0, paddingInlineStart: '1.2rem' }}>
        {consent.topics.map((topic) => (
          <Text component="li" key={topic}>
            {sentenceOf(topic)}
          </Text>
        ))}
      </ul>
      {left <= CONSENT_WARNING_DAYS && <Text fw={700}>{ofPlan('plan.endsSoon', { count: left })}</Text>}
      <SignedWords consent={consent} />
      <ProblemOf error={revoke.error} />
      <Group gap="xs">
        <Button variant="default" size="sm" onClick={onSign}>
          <Saying>{(theirs) => t('change', { name: theirs(name) })}</Saying>
        </Button>
        <Button
          variant="default"
          size="sm"
          loading={revoke.isPending}
          onClick={() =>
            revoke.mutate(consent.id, { onSuccess: () => notifications.show({ message: <Saying>{(theirs) => t('taken', { name: theirs(name) })}</Saying> }) })
          }
        >
          <Saying>{(theirs) => t('takeBack', { name: theirs(name) })}</Saying>
        </Button>
      </Group>
    </Stack>
  );
}

function Earlier({ consents }: { consents: readonly SessionConsentView[] }) {
  const { t } = useTranslation('family');
  const how = ({ revokedVia }: SessionConsentView) => (revokedVia === 'portal' || revokedVia === 'renewed' ? revokedVia : 'day');
  return (
    <details>
      <summary>{t('earlier')}</summary>
      <Stack gap="md" mt="xs">
        {consents.map((consent) => (
          <section key={consent.id}>
            <Text size="sm">
              <Saying>
                {(theirs) =>
                  t(`ended.${how(consent)}`, {
                    name: theirs(consent.recipient),
                    from: longDate(consent.signedAt),
                    to: consent.revokedAt ? longDate(consent.revokedAt) : consentDay(consent.lastDay),
                    topics: consent.topics.map((topic) => t(`topic.${topic}`)).join(', '),
                  })
                }
              </Saying>
            </Text>
            <SignedWords consent={consent} />
          </section>
        ))}
      </Stack>
    </details>
  );
}
