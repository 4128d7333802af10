import { Group, Stack, Switch, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { theirs } from '#client/base/words/theirs.ts';
import { kindOfPlace, whyGone } from '#shared/live/roster.ts';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { clockTime } from '#client/base/design/clockTime.ts';
import { Refused } from '#client/live/OrderButton.tsx';
import { usePeople } from '#client/live/people.ts';
import { useOrder, useTool } from '#client/live/useTool.ts';
import { faces, lookOf } from '#client/session/tools/registry.ts';
import { Part } from '../panel/Part.tsx';
import { useViews } from '../panel/useViews.ts';
import { Row } from './Row.tsx';

/** For facilitators: who waits, who is here, who was sent away, and what can be done for each. */
export function People() {
  const { t } = useTranslation('room');
  const { all, self } = usePeople();
  const room = useTool('waitingRoom', 'facilitator');
  const screen = useTool('screen', 'facilitator');
  const placeName = usePlaceName();
  const line = room?.line ?? [];
  const removed = room?.removed ?? [];
  // Somebody who waits is here for those who talk with them aside, and has no seat all the same.
  const seated = all.filter(({ id }) => !line.some((waiter) => waiter.id === id));
  return (
    <Stack gap="lg">
      {screen?.isMine && <Text size="sm">{t('people.namesHidden')}</Text>}
      <AboveThem />
      <Block title={line.length === 0 ? t('people.nobodyWaits') : t('people.waiting', { count: line.length })}>
        {line.map((waiter) => (
          <Row key={waiter.id} person={waiter} where="waiting" isRelative={waiter.role === 'family'}>
            <Saying>{(theirs) => t('people.since', { time: theirs(clockTime(waiter.since)) })}</Saying>
            <span>{waiter.wasSentBack && ` · ${t('people.sentBack')}`}</span>
            <span>{whyGone(waiter) && ` · ${t(`people.absent.${whyGone(waiter)!}`)}`}</span>
          </Row>
        ))}
      </Block>
      <Block title={t('people.here', { count: seated.length })} aside={<LockSwitch />}>
        {seated.map((person) => (
          <Row key={person.id} person={person} where="seated" isSelf={person.id === self?.id} isRelative={person.role === 'family'} seat={person}>
            <Saying>
              {[
                placeName(person.place),
                person.pronouns && theirs(person.pronouns),
                person.isLead ? t('role.lead', { ns: 'common' }) : person.role !== 'participant' ? t(`role.${person.role}`, { ns: 'common' }) : '',
                person.isSteppedAway ? t('tile.backSoon') : whyGone(person) && t(`tile.${whyGone(person)!}`),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Saying>
          </Row>
        ))}
      </Block>
      {removed.length > 0 && (
        <Block title={t('people.removed')}>
          {removed.map((person) => (
            <Row key={person.id} person={person} where="removed">
              <TheirWords>{person.pronouns}</TheirWords>
            </Row>
          ))}
        </Block>
      )}
    </Stack>
  );
}

function Block({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section>
      <Group justify="space-between" gap="xs" mb="xs">
        <Title order={3} fz="md">
          {title}
        </Title>
        {aside}
      </Group>
      <ul className="people">{children}</ul>
    </section>
  );
}

/** What tools want facilitators to see before anything else. */
function AboveThem() {
  const views = useViews();
  return faces.map((face) => {
    const { AbovePeople } = lookOf(face, 'facilitator');
    const view = views[face.tool];
    return AbovePeople && view ? (
      <Part key={face.tool}>
        <AbovePeople view={view} />
      </Part>
    ) : null;
  });
}

function LockSwitch() {
  const { t } = useTranslation('room');
  const isLocked = useTool('presence')?.isLocked ?? false;
  const lock = useOrder('moderation', 'lock');
  const unlock = useOrder('moderation', 'unlock');
  return (
    <div>
      <Switch
        label={t('people.lock')}
        checked={isLocked}
        disabled={lock.isPending || unlock.isPending}
        onChange={() => void (isLocked ? unlock : lock).give({})}
      />
      <Refused refusal={lock.refusal ?? unlock.refusal} />
    </div>
  );
}

/** What a place beside the main room is called. */
function usePlaceName(): (place: string) => string {
  const { t } = useTranslation('room');
  const rooms = useTool('breakouts', 'facilitator')?.run?.rooms ?? [];
  return (place) => rooms.find(({ id }) => id === place)?.name ?? (kindOfPlace(place) === 'aside' ? t('people.aside') : '');
}
