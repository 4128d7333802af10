import { Button, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { clockTime } from '#client/base/design/clockTime.ts';
import { Doubt } from '#client/live/Doubt.tsx';
import { useDoubtedOrder } from '#client/live/useDoubtedOrder.ts';
import type { HostAside } from '../types.ts';
import { TalkLine } from './HostAsideNow.tsx';
import { OutcomeField } from './OutcomeField.tsx';
import { SideRoom } from './SideRoom.tsx';
import '../aside.css';

/** One's own talk with its card and steps; otherwise who stepped out, what still wants an outcome, and a talk among facilitators. */
export function HostAsidePanel({ view: { talks, past, isGroupOver } }: { view: HostAside }) {
  const { t } = useTranslation('tools');
  const huddle = useDoubtedOrder('aside', 'huddle');
  const mine = talks.find(({ isMine }) => isMine);
  const others = talks.filter((talk) => talk !== mine);
  const open = past.filter(({ outcome }) => outcome === null);
  const written = past.filter(({ outcome }) => outcome !== null);
  return (
    <Stack gap="lg">
      {mine && <SideRoom key={mine.id} talk={mine} isGroupOver={isGroupOver} />}
      {others.length > 0 && (
        <ul className="aside-lines">
          {others.map((talk) => (
            <TalkLine key={talk.id} talk={talk} isGroupOver={isGroupOver} />
          ))}
        </ul>
      )}
      {talks.length === 0 && (
        <div>
          <Text fw={600}>{t('aside.none')}</Text>
          <Text size="sm" c="dimmed">
            {t('aside.takeHint')}
          </Text>
        </div>
      )}
      {open.length > 0 && (
        <section>
          <Title order={2} fz="md" mb="xs">
            {t('aside.outcomeMissing')}
          </Title>
          <Stack gap="md">
            {open.map((talk) => (
              <OutcomeField
                key={talk.id}
                talk={talk.id}
                written={null}
                label={t('aside.outcomeFor', { name: talk.guest?.name ?? '', time: clockTime(talk.since) })}
              />
            ))}
          </Stack>
        </section>
      )}
      {written.length > 0 && (
        <section>
          <Title order={2} fz="md" mb="xs">
            {t('aside.past')}
          </Title>
          <Stack gap="md">
            {written.map((talk) => (
              <OutcomeField
                key={talk.id}
                talk={talk.id}
                written={talk.outcome}
                label={t('aside.outcomeFor', { name: talk.guest?.name ?? '', time: clockTime(talk.since) })}
              />
            ))}
          </Stack>
        </section>
      )}
      {!mine && !talks.some(({ kind }) => kind === 'huddle') && (
        <div>
          <Button variant="light" loading={huddle.isPending} onClick={() => void huddle.give({})}>
            {t('aside.huddle')}
          </Button>
          <Text size="sm" c="dimmed" mt={4}>
            {t('aside.huddleHint')}
          </Text>
          <Doubt order={huddle} />
        </div>
      )}
    </Stack>
  );
}
