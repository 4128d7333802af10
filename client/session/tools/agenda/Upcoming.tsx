import { ActionIcon, Group, Text, Title } from '@mantine/core';
import { IconPencil, IconPlayerPlay, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { isForInputMethod } from '#client/base/design/fields/inputMethod.ts';
import { NumberField } from '#client/base/design/fields/NumberField.tsx';
import { Reorder } from '#client/base/design/Reorder.tsx';
import { Refused } from '#client/live/OrderButton.tsx';
import { useOrder } from '#client/live/useTool.ts';
import { PartDialog } from './PartDialog.tsx';
import type { AgendaPhase, HostAgenda } from './types.ts';

/** What is to come, in an order and with minutes that can be changed at any time. */
export function Upcoming({ view }: { view: HostAgenda }) {
  const { t } = useTranslation('tools');
  const reorder = useOrder('agenda', 'reorder');
  const [changing, setChanging] = useState<AgendaPhase | null>(null);
  const upcoming = view.phases.filter(({ startedAt }) => startedAt === null);
  if (upcoming.length === 0) return null;
  const items = upcoming.map((phase) => ({
    id: phase.id,
    name: phase.title,
    content: <Row phase={phase} current={view.current} onChange={() => setChanging(phase)} />,
  }));
  return (
    <section>
      <Title order={3} fz="md" mb="xs">
        {t('agenda.parts')}
      </Title>
      <Reorder label={t('agenda.parts')} items={items} onOrder={(order) => reorder.give({ upcoming: order })} />
      <Refused refusal={reorder.refusal} />
      {changing && <PartDialog phase={changing} onClose={() => setChanging(null)} />}
    </section>
  );
}

function Row({ phase, current, onChange }: { phase: AgendaPhase; current: string | null; onChange: () => void }) {
  const { t } = useTranslation('tools');
  const start = useOrder('agenda', 'start');
  const remove = useOrder('agenda', 'remove');
  const { id, title } = phase;
  return (
    <div style={{ paddingBlock: '0.35rem' }}>
      <Text fw={600}>
        <TheirWords>{title}</TheirWords>
      </Text>
      <Group gap={2} wrap="nowrap">
        <Minutes key={phase.minutes} phase={phase} />
        <ActionIcon variant="subtle" color="gray" size={32} aria-label={t('agenda.change', { title })} onClick={onChange}>
          <IconPencil size={18} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          loading={remove.isPending}
          aria-label={t('agenda.remove', { title })}
          onClick={() => void remove.give({ phase: id })}
        >
          <IconTrash size={18} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          size={32}
          loading={start.isPending}
          aria-label={t('agenda.startNamed', { title })}
          onClick={() => void start.give({ phase: id, current })}
        >
          <IconPlayerPlay size={18} />
        </ActionIcon>
      </Group>
      <Refused refusal={start.refusal ?? remove.refusal} />
    </div>
  );
}

/** Kept when one leaves the field or presses Enter. */
function Minutes({ phase: { id, title, minutes } }: { phase: AgendaPhase }) {
  const { t } = useTranslation('tools');
  const [value, setValue] = useState<number | null>(minutes);
  const change = useOrder('agenda', 'change');
  const keep = () => {
    if (value !== null && value !== minutes) void change.give({ phase: id, minutes: value });
  };
  return (
    <>
      <NumberField
        size="xs"
        w="5.5rem"
        aria-label={t('agenda.minutesOf', { title })}
        rightSection={t('agenda.minutes')}
        rightSectionPointerEvents="none"
        min={1}
        max={120}
        value={value}
        onChange={setValue}
        onBlur={keep}
        onKeyDown={(event) => event.key === 'Enter' && !isForInputMethod(event) && keep()}
      />
      <Refused refusal={change.refusal} />
    </>
  );
}
