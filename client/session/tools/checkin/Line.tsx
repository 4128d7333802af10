import { Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { Reorder } from '#client/base/design/Reorder.tsx';
import { Account } from '#client/live/Account.tsx';
import { Away } from '#client/live/Away.tsx';
import { OrderButton, Refused } from '#client/live/OrderButton.tsx';
import { usePeople } from '#client/live/people.ts';
import { useOrder } from '#client/live/useTool.ts';
import type { HostRound } from './types.ts';

/** Who has yet to speak, in the order a facilitator may change; and those who are out of the line, with the way back in. */
export function Line({ view }: { view: HostRound }) {
  const { t } = useTranslation('tools');
  const { byId, self } = usePeople();
  const reorder = useOrder('checkin', 'reorder');
  const { turn, queue, speaker } = view;
  const nameOf = (id: string) => byId(id)?.name ?? '';
  const waiting = queue.filter((member) => member !== speaker);
  const items = waiting.map((id) => ({ id, name: nameOf(id), content: <Named id={id} /> }));
  const ahead = speaker === null ? [] : [speaker];
  const out = outOfLine(view).filter(({ member }) => member !== self?.id && byId(member));
  return (
    <>
      <section>
        <Title order={3} fz="md" mb="xs">
          {t('checkin.inLine')}
        </Title>
        {items.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t('checkin.lineEmpty')}
          </Text>
        ) : (
          <Reorder label={t('checkin.inLine')} items={items} onOrder={(order) => reorder.give({ turn, queue: [...ahead, ...order] })} />
        )}
        <Refused refusal={reorder.refusal} />
      </section>
      {out.length > 0 && (
        <section>
          <Title order={3} fz="md" mb="xs">
            {t('checkin.outOfLine')}
          </Title>
          {out.map(({ member, ended }) => (
            <Group key={member} justify="space-between" gap="xs" wrap="nowrap" mih="2.5rem">
              <div>
                <Text style={{ overflowWrap: 'anywhere' }}>
                  <TheirWords>{nameOf(member)}</TheirWords>{' '}
                  <Text span size="sm" c="dimmed">
                    <Away of={member} otherwise={t(`checkin.ended.${ended}`)} />
                  </Text>
                </Text>
                <Account of={member} />
              </div>
              {byId(member)?.goodbye !== 'left' && (
                <OrderButton
                  tool="checkin"
                  command="callOn"
                  input={{ turn, member }}
                  size="compact-sm"
                  variant="default"
                  aria-label={t('checkin.callOnNamed', { name: nameOf(member) })}
                >
                  {t('checkin.callOn')}
                </OrderButton>
              )}
            </Group>
          ))}
        </section>
      )}
    </>
  );
}

function Named({ id }: { id: string }) {
  const { byId } = usePeople();
  return (
    <>
      <Text>
        <TheirWords>{byId(id)?.name}</TheirWords>{' '}
        <Text span size="sm" c="dimmed">
          <Away of={id} />
        </Text>
      </Text>
      <Account of={id} />
    </>
  );
}

/** Each with how their last turn ended, those who have not had one first. */
function outOfLine({ queue, turns, missing, notInLine }: HostRound) {
  const last = new Map(turns.map(({ member, ended }) => [member, ended]));
  const without = [...notInLine].filter((member) => !last.has(member)).map((member) => ({ member, ended: 'none' as const }));
  const had = [...last].map(([member, ended]) => ({ member, ended })).filter(({ member }) => !queue.includes(member) || missing.includes(member));
  return [...without, ...had];
}
