import { Alert, Button, Group, Select, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#client/base/design/Dialog.tsx';
import { Saying } from '#client/base/design/Saying.tsx';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { NumberField } from '#client/base/design/fields/NumberField.tsx';
import { Doubt } from '#client/live/Doubt.tsx';
import { OrderButton, Refused } from '#client/live/OrderButton.tsx';
import { usePeople } from '#client/live/people.ts';
import { useDoubtedOrder } from '#client/live/useDoubtedOrder.ts';
import { useOrder } from '#client/live/useTool.ts';
import { theirs } from '#client/base/words/theirs.ts';
import type { HostRooms, Plan } from '../types.ts';
import { DragPeople } from './DragPeople.tsx';
import { Lists } from './Lists.tsx';
import { MakeRooms } from './MakeRooms.tsx';
import { Remaining } from './Remaining.tsx';
import { PlannedRoom } from './PlannedRoom.tsx';
import { TaskDialog } from './TaskDialog.tsx';
import { useTaskSheet } from './useTaskSheet.ts';

/** Who goes where, what for and for how long, before anybody else knows of it. */
export function PlanView({ view, plan }: { view: HostRooms; plan: Plan }) {
  const { t } = useTranslation('tools');
  const { byId } = usePeople();
  const [dialog, setDialog] = useState<'task' | 'again' | null>(null);
  const place = useDoubtedOrder('breakouts', 'place');
  const sheet = useTaskSheet(plan.task.worksheet);
  const start = useDoubtedOrder('breakouts', 'start', sheet.layOut);
  const task = [plan.task.text, ...plan.task.steps.map((step) => `· ${step}`)].filter(Boolean).join('\n');
  const close = () => setDialog(null);
  const move = (member: string, room: string | null) => void place.give({ plan: plan.id, member, room });
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {t('breakouts.dragHint')}
      </Text>
      <Broken broken={plan.broken} />
      <DragPeople onMove={move}>
        <div className="rooms-list">
          {plan.rooms.map((room) => (
            <PlannedRoom key={room.id} view={view} plan={plan} room={room} onMove={move} />
          ))}
          <Remaining view={view} plan={plan} onMove={move} />
        </div>
      </DragPeople>
      <Doubt order={place} say={t('breakouts.sentAlone', { name: theirs(byId(place.asked?.member ?? '')?.name ?? '') })} />
      <Group gap="xs">
        <OrderButton tool="breakouts" command="addRoom" input={{ plan: plan.id, name: '' }} size="sm" variant="default">
          {t('breakouts.addRoom')}
        </OrderButton>
        <Lists view={view} />
        <Button size="sm" variant="default" onClick={() => setDialog('again')}>
          {t('breakouts.again')}
        </Button>
        <OrderButton tool="breakouts" command="discardPlan" input={{ plan: plan.id }} size="sm" variant="subtle" color="gray">
          {t('breakouts.discard')}
        </OrderButton>
      </Group>
      <section>
        <Title order={3} fz="md">
          {t('breakouts.setTask')}
        </Title>
        <Text lineClamp={4} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {task === '' ? t('breakouts.noTask') : <TheirWords>{task}</TheirWords>}
        </Text>
        {sheet.title && (
          <Text size="sm">
            <Saying>{(theirs) => t('breakouts.withWorksheet', { title: theirs(sheet.title ?? '') })}</Saying>
          </Text>
        )}
        <Button mt="xs" size="sm" variant="default" onClick={() => setDialog('task')}>
          {t('breakouts.editTask')}
        </Button>
      </section>
      <Times plan={plan} />
      <Button loading={start.isPending} onClick={() => void start.give({ plan: plan.id })}>
        {t('breakouts.start')}
      </Button>
      <Doubt order={start} />
      {dialog === 'task' && <TaskDialog plan={plan} onClose={close} />}
      <Dialog opened={dialog === 'again'} onClose={close} title={t('breakouts.again')}>
        <MakeRooms view={view} onMade={close} />
      </Dialog>
    </Stack>
  );
}

/** Lists that this plan does not keep, with the reason in words. */
export function Broken({ broken }: { broken: Plan['broken'] }) {
  const { t } = useTranslation('tools');
  const { byId } = usePeople();
  const said = broken.flatMap(({ two: [one, other], rule }) => {
    const [a, b] = [byId(one)?.name, byId(other)?.name];
    return a !== undefined && b !== undefined ? [t(`breakouts.broken.${rule}`, { one: theirs(a), other: theirs(b) })] : [];
  });
  if (said.length === 0) return null;
  return (
    <Alert color="clay" p="xs">
      {said.map((line) => (
        <Text key={line} size="sm" c="var(--mantine-color-text)">
          <Saying>{line}</Saying>
        </Text>
      ))}
    </Alert>
  );
}

const lates = ['smallest', 'main'] as const;
const notices = [5, 15, 30] as const;

function Times({ plan }: { plan: Plan }) {
  const { t } = useTranslation('tools');
  const { give, refusal } = useOrder('breakouts', 'setTimes');
  const { id, noticeSeconds, late } = plan;
  const set = (change: Partial<Pick<Plan, 'minutes' | 'noticeSeconds' | 'late'>>) =>
    void give({ plan: id, minutes: plan.minutes, noticeSeconds, late, ...change });
  return (
    <Group align="flex-end" gap="sm">
      <NumberField
        label={t('breakouts.minutes')}
        w="6rem"
        min={1}
        max={60}
        value={plan.minutes}
        onChange={(value) => {
          if (value !== null && value !== plan.minutes) set({ minutes: value });
        }}
      />
      <Select
        label={t('breakouts.noticeFor')}
        style={{ flex: 1, minWidth: '11rem' }}
        allowDeselect={false}
        value={String(noticeSeconds)}
        data={notices.map((seconds) => ({ value: String(seconds), label: t(`breakouts.notices.${seconds}`) }))}
        onChange={(value) => set({ noticeSeconds: notices.find((one) => String(one) === value) ?? 5 })}
      />
      <Select
        label={t('breakouts.late')}
        style={{ flex: 1, minWidth: '11rem' }}
        allowDeselect={false}
        value={late}
        data={lates.map((value) => ({ value, label: t(`breakouts.lates.${value}`) }))}
        onChange={(value) => set({ late: lates.find((one) => one === value) ?? 'smallest' })}
      />
      <Refused refusal={refusal} />
    </Group>
  );
}
