import { Group, Text } from '@mantine/core';
import { IconBellRinging } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { clockTime } from '#client/base/design/clockTime.ts';
import { OrderButton } from '#client/live/OrderButton.tsx';
import { usePeople } from '#client/live/people.ts';
import { theirs } from '#client/base/words/theirs.ts';
import type { Nudge } from './types.ts';

const LATER_MINUTES = 5;

/** A reminder to oneself, with the way to tick it off; in the strip also to have it come back later. */
export function Reminder({ nudge, isNow = false }: { nudge: Nudge; isNow?: boolean }) {
  const { t } = useTranslation('tools');
  const { byId } = usePeople();
  const { id, text, about, dueAt, isDue } = nudge;
  const aboutName = byId(about ?? '')?.name;
  const when = isDue
    ? t('backchannel.due')
    : dueAt !== null
      ? t('backchannel.dueAt', { time: theirs(clockTime(dueAt)) })
      : about !== null
        ? t('backchannel.dueWith', { name: aboutName === undefined ? t('backchannel.somebodyGone') : theirs(aboutName) })
        : null;
  return (
    <li className="reminder">
      {isNow && <IconBellRinging aria-hidden size={20} />}
      <div className="alert-words">
        <Text fw={isNow ? 700 : 400} style={{ overflowWrap: 'anywhere' }}>
          <Saying>{isNow ? t('backchannel.reminder', { text: theirs(text) }) : theirs(text)}</Saying>
        </Text>
        {!isNow && when && (
          <Text size="sm" c="dimmed">
            <Saying>{when}</Saying>
          </Text>
        )}
      </div>
      <Group gap="xs">
        <OrderButton
          tool="backchannel"
          command="finishNudge"
          input={{ nudge: id }}
          size="compact-sm"
          variant={isNow ? 'filled' : 'default'}
          aria-label={t('backchannel.doneNamed', { text })}
        >
          {t('backchannel.done')}
        </OrderButton>
        {isNow && (
          <OrderButton tool="backchannel" command="putOffNudge" input={{ nudge: id, inMinutes: LATER_MINUTES }} size="compact-sm" variant="default">
            {t('backchannel.later', { count: LATER_MINUTES })}
          </OrderButton>
        )}
      </Group>
    </li>
  );
}
