import { Badge, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconLayoutGrid } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PanelState, PanelTab } from './usePanel.ts';

interface ChooserProps {
  panel: PanelState;
  shown: PanelTab;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
}

/** On a phone: what the panel shows, and the way to everything else. */
export function Chooser({ panel: { tabs, badges }, shown, isOpen, onOpen }: ChooserProps) {
  const { t } = useTranslation('room');
  const elsewhere = tabs.reduce((sum, { id }) => sum + (id === shown.id ? 0 : (badges[id] ?? 0)), 0);
  const Icon = isOpen ? IconLayoutGrid : shown.Icon;
  function press() {
    onOpen(!isOpen);
    if (!isOpen) requestAnimationFrame(() => document.getElementById(`tab-${shown.id}`)?.focus());
  }
  return (
    <UnstyledButton
      className="panel-chooser"
      aria-expanded={isOpen}
      aria-controls="panel-tabs"
      aria-label={
        elsewhere > 0 ? `${t('panel.choose', { shown: shown.label })}, ${t('bar.news', { count: elsewhere })}` : t('panel.choose', { shown: shown.label })
      }
      disabled={tabs.length < 2}
      onClick={press}
    >
      <Icon size={20} aria-hidden />
      <span className="panel-chosen">{isOpen ? t('panel.all') : shown.label}</span>
      {tabs.length > 1 && <IconChevronDown size={18} aria-hidden className="panel-chevron" />}
      {elsewhere > 0 && !isOpen && (
        <Badge size="sm" circle color="clay" variant="filled" aria-hidden>
          {elsewhere > 99 ? '99+' : elsewhere}
        </Badge>
      )}
    </UnstyledButton>
  );
}
