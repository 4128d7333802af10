import { Badge } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PanelState } from './usePanel.ts';

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Everything the panel can show: a rail beside the faces on a wide screen, a page of the panel on a phone. */
export function TabList({ panel: { tabs, open, show, badges } }: { panel: PanelState }) {
  const { t } = useTranslation('room');
  function press(event: KeyboardEvent) {
    const at = tabs.findIndex(({ id }) => document.activeElement?.id === `tab-${id}`);
    const next = at < 0 ? undefined : nextOf(event.key, at);
    if (!next) return;
    event.preventDefault();
    document.getElementById(`tab-${next.id}`)?.focus();
  }
  function nextOf(key: string, at: number) {
    if (key === 'Home') return tabs[0];
    if (key === 'End') return tabs.at(-1);
    const step = STEPS[key];
    return step ? tabs[(at + step + tabs.length) % tabs.length] : undefined;
  }
  return (
    <div id="panel-tabs" className="panel-tabs" role="tablist" aria-orientation="vertical" aria-label={t('panel.label')} onKeyDown={press}>
      {tabs.map(({ id, label, Icon }, i) => {
        const count = badges[id] ?? 0;
        return (
          <button
            key={id}
            id={`tab-${id}`}
            type="button"
            role="tab"
            className="panel-tab"
            aria-selected={open === id}
            aria-controls={`panel-${id}`}
            tabIndex={open === id || (open === null && i === 0) ? 0 : -1}
            onClick={() => show(id)}
          >
            <Icon size={20} aria-hidden />
            <span className="panel-tab-word">{label}</span>
            {count > 0 && (
              <Badge className="panel-tab-badge" size="sm" circle translate="no" color="clay" variant="filled" aria-label={t('bar.news', { count })}>
                {count > 99 ? '99+' : count}
              </Badge>
            )}
          </button>
        );
      })}
    </div>
  );
}
