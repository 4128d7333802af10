import { Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agendaTemplateIds, agendaTemplates, type AgendaTemplateId } from '#shared/learning/content/agendaTemplates.ts';
import type { SessionKind } from '#shared/people/sessionRole.ts';
import { OrderButton } from '#client/live/OrderButton.tsx';
import { useLiveState } from '#client/live/useTool.ts';

const usual: Record<SessionKind, AgendaTemplateId> = { group: 'group60', individual: 'individual50', family: 'family50' };

/** Ways a session usually goes, as long as it has not begun. */
export function Templates({ isFirst }: { isFirst: boolean }) {
  const { t } = useTranslation('tools');
  const { welcome } = useLiveState();
  const [template, setTemplate] = useState<AgendaTemplateId>(usual[welcome?.kind ?? 'group']);
  return (
    <Stack gap="xs">
      {isFirst && <Text>{t('agenda.choose')}</Text>}
      <Select
        label={isFirst ? t('agenda.template') : t('agenda.otherTemplate')}
        data={agendaTemplateIds.map((value) => ({ value, label: t(`agenda.templates.${value}`) }))}
        value={template}
        allowDeselect={false}
        onChange={(chosen) => setTemplate(agendaTemplateIds.find((id) => id === chosen) ?? template)}
      />
      <Text size="sm" c="dimmed">
        {agendaTemplates[template].map(({ title, minutes }) => `${title} ${minutes}`).join(' · ')}
      </Text>
      <div>
        <OrderButton tool="agenda" command="plan" input={{ template }} size={isFirst ? 'md' : 'sm'} variant={isFirst ? 'filled' : 'default'}>
          {t('agenda.takeTemplate')}
        </OrderButton>
      </div>
    </Stack>
  );
}
