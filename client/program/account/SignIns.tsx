import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { account, type SignInView } from '#shared/program/account/api.ts';
import { useAsk, useTell } from '../../base/http/use.ts';
import { dayAndTime } from '../../base/design/clockTime.ts';
import { Section } from '../../base/design/Section.tsx';
import { Loaded } from '../../base/http/Loaded.tsx';
import { ProblemOf } from '../../base/http/ProblemOf.tsx';

/** Where one is signed in: the device in words, and the way to end it there. */
export function SignIns() {
  const { t } = useTranslation('account');
  const list = useAsk(account.signIns);
  const endOthers = useTell(account.endOtherSignIns);
  return (
    <Section title={t('signIns.title')}>
      <Loaded query={list}>
        {({ signIns }) => (
          <>
            <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
              {signIns.map((one) => (
                <OneSignIn key={one.id} signIn={one} />
              ))}
            </Stack>
            {signIns.length > 1 && (
              <>
                <Text c="dimmed" size="sm">
                  {t('signIns.text')}
                </Text>
                <ProblemOf error={endOthers.error} />
                <Group>
                  <Button
                    variant="default"
                    loading={endOthers.isPending}
                    onClick={() => endOthers.mutate(undefined, { onSuccess: () => void notifications.show({ message: t('signIns.ended') }) })}
                  >
                    {t('signIns.endOthers')}
                  </Button>
                </Group>
              </>
            )}
          </>
        )}
      </Loaded>
    </Section>
  );
}

function OneSignIn({ signIn: { id, browser, system, usedAt, isThis } }: { signIn: SignInView }) {
  const { t } = useTranslation('account');
  const end = useTell(account.endSignIn, (one: string) => ({ params: { id: one } }));
  const device = t('signIns.on', { browser: t(`signIns.browsers.${browser}`), system: t(`signIns.systems.${system}`) });
  return (
    <li>
      <Group justify="space-between" gap="xs">
        <div>
          <Text fw={700}>{device}</Text>
          <Text size="sm" c="dimmed">
            {isThis ? t('signIns.isThis') : t('signIns.used', { time: dayAndTime(usedAt) })}
          </Text>
        </div>
        {!isThis && (
          <Button variant="default" size="compact-md" aria-label={t('signIns.endOf', { device })} loading={end.isPending} onClick={() => end.mutate(id)}>
            {t('signIns.end')}
          </Button>
        )}
      </Group>
      <ProblemOf error={end.error} />
    </li>
  );
}
