import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import type { ConsentView, MyPlans, PlanRelative, PlanView } from '#shared/learning/plans/answers.ts';
import { daysLeft, type Zone } from '#shared/base/day.ts';
import { CONSENT_WARNING_DAYS } from '#shared/program/family/familyConsent.ts';
import { consentDay } from '#shared/learning/plans/consentDay.ts';
import { longDate } from '../../base/design/clockTime.ts';
import { ProblemOf } from '../../base/http/ProblemOf.tsx';
import { useRevoke } from './queries.ts';
import { SignConsent } from './SignConsent.tsx';
import { SignedWords } from './SignedWords.tsx';

interface PlanReadersProps {
  /** Null where it was deleted: what was agreed stays to be seen. */
  plan: PlanView | null;
  relatives: readonly PlanRelative[];
  /** All that was signed for this plan, newest first. */
  consents: readonly ConsentView[];
  parties: Pick<MyPlans, 'owner' | 'clinic' | 'zone'>;
}

/** Which relatives may read a plan, since when and until when: signed before it is given, taken back with one press. */
export function PlanReaders({ plan, relatives, consents, parties }: PlanReadersProps) {
  const { t } = useTranslation('practice');
  const [asked, setAsked] = useState<PlanRelative | null>(null);
  const earlier = consents.filter(({ isInForce }) => !isInForce);
  if (earlier.length === 0 && (!plan || relatives.length === 0)) return null;
  return (
    <section>
      <Title order={3} fz="md">
        {t('plan.who')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('plan.relativeHint')}
      </Text>
      <Stack gap="md">
        {plan &&
          relatives.map((relative) => (
            <Reader
              key={relative.id}
              zone={parties.zone}
              relative={relative}
              consent={consents.find((one) => one.isInForce && one.relative === relative.id) ?? null}
              onSign={() => setAsked(relative)}
            />
          ))}
        {earlier.length > 0 && (
          <details>
            <summary>{t('plan.earlier')}</summary>
            <Stack gap="md" mt="xs">
              {earlier.map((consent) => (
                <section key={consent.id}>
                  <Text size="sm">
                    <Saying>
                      {(theirs) =>
                        t(`plan.ended.${consent.revokedVia ?? 'day'}`, {
                          name: theirs(consent.recipient),
                          from: longDate(consent.signedAt),
                          to: consent.revokedAt ? longDate(consent.revokedAt) : consentDay(consent.lastDay),
                        })
                      }
                    </Saying>
                  </Text>
                  <Signed consent={consent} />
                </section>
              ))}
            </Stack>
          </details>
        )}
      </Stack>
      {plan && <SignConsent plan={plan} relative={asked} parties={parties} onClose={() => setAsked(null)} />}
    </section>
  );
}

function Reader({ zone, relative, consent, onSign }: { zone: Zone; relative: PlanRelative; consent: ConsentView | null; onSign: () => void }) {
  const { t } = useTranslation('practice');
  const revoke = useRevoke();
  const { name, relationship } = relative;
  if (!consent) {
    return (
      <Stack gap="xs" align="flex-start">
        <Text>
          <Saying>{(theirs) => t('plan.mayNot', { name: theirs(name), relationship: theirs(relationship) })}</Saying>
        </Text>
        <Button variant="default" size="sm" onClick={onSign}>
          <Saying>{(theirs) => t('plan.let', { name: theirs(name) })}</Saying>
        </Button>
      </Stack>
    );
  }
  const left = daysLeft(consent.lastDay, Date.now(), zone);
  return (
    <Stack gap="xs" align="flex-start">
      <Text>
        <Saying>
          {(theirs) =>
            t('plan.may', { name: theirs(name), relationship: theirs(relationship), from: longDate(consent.signedAt), until: consentDay(consent.lastDay) })
          }
        </Saying>
      </Text>
      {left <= CONSENT_WARNING_DAYS && <Text fw={700}>{t('plan.endsSoon', { count: left })}</Text>}
      <Signed consent={consent} />
      <ProblemOf error={revoke.error} />
      <Group gap="xs">
        <Button
          variant="default"
          size="sm"
          loading={revoke.isPending}
          onClick={() =>
            revoke.mutate(consent.id, {
              onSuccess: () => notifications.show({ message: <Saying>{(theirs) => t('plan.taken', { name: theirs(name) })}</Saying> }),
            })
          }
        >
          <Saying>{(theirs) => t('plan.takeBack', { name: theirs(name) })}</Saying>
        </Button>
        {left <= CONSENT_WARNING_DAYS && (
          <Button variant="light" size="sm" onClick={onSign}>
            {t('plan.again')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

/** On which days it was read, and what was signed. */
function Signed({ consent }: { consent: ConsentView }) {
  const { t } = useTranslation('practice');
  const { recipient, readOn } = consent;
  return (
    <>
      <Text size="sm" c="dimmed">
        <Saying>
          {(theirs) =>
            readOn.length === 0
              ? t('plan.notRead', { name: theirs(recipient) })
              : t('plan.readOn', { name: theirs(recipient), days: readOn.map((day) => longDate(`${day}T12:00Z`)).join(' · ') })
          }
        </Saying>
      </Text>
      {consent.text.length > 0 && <SignedWords consent={consent} />}
    </>
  );
}
