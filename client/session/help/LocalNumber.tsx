import { Anchor, Button, Group, Text, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { clockTime, dayAndTime } from '#client/base/design/clockTime.ts';
import { OrderButton, Refused } from '#client/live/OrderButton.tsx';
import { useDraft } from '#client/live/useDraft.ts';
import { useOrder } from '#client/live/useTool.ts';
import { numbered } from '#client/base/words/theirs.ts';
import type { View } from '#shared/session/session.ts';

type Noted = View<'safety', 'facilitator'>['localNumbers'][string] | undefined;

/** The emergency number of the place where somebody is: a facilitator looks it up and notes it, every facilitator can call it. */
export function LocalNumber({ member, noted, saidAt }: { member: string; noted: Noted; saidAt: number }) {
  const { t } = useTranslation('tools');
  const { text: number, write: setNumber, done } = useDraft(`local number of ${member}`);
  const { give, isPending, refusal, forget } = useOrder('safety', 'noteLocalNumber');
  // From another day, for somebody at the same place: offered with its age.
  const isOld = noted !== undefined && noted.at < saidAt;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (await give({ member, number })) done(number);
  };
  return (
    <form onSubmit={(event) => void save(event)}>
      {noted && (
        <Text mb="xs">
          <Anchor href={`tel:${noted.number.replace(/[^\d+]/g, '')}`} fw={600}>
            <Saying>{(theirs) => t('safety.call', { phone: theirs(noted.number) })}</Saying>
          </Anchor>{' '}
          <Text span size="sm" c="dimmed">
            <Saying>
              {(theirs) =>
                isOld ? t('safety.localOld', { when: theirs(dayAndTime(noted.at)) }) : t('safety.localNoted', { when: theirs(clockTime(noted.at)) })
              }
            </Saying>
          </Text>
        </Text>
      )}
      {isOld && (
        <OrderButton mb="xs" size="compact-md" variant="default" tool="safety" command="noteLocalNumber" input={{ member, number: noted.number }}>
          {t('safety.localStill')}
        </OrderButton>
      )}
      <Group gap="xs" align="end" wrap="nowrap">
        <TextInput
          flex={1}
          type="tel"
          label={t(noted ? 'safety.localChange' : 'safety.local')}
          description={noted ? undefined : <Saying>{numbered(t('safety.localHint'))}</Saying>}
          maxLength={40}
          value={number}
          onChange={(event) => {
            setNumber(event.currentTarget.value);
            forget();
          }}
        />
        <Button type="submit" variant="default" loading={isPending} disabled={number.trim() === ''}>
          {t('safety.localSave')}
        </Button>
      </Group>
      <Refused refusal={refusal} />
    </form>
  );
}
