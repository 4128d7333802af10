import { ActionIcon, Badge, Loader } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '#shared/live/roster.ts';
import { lookOf } from '#client/tools/registry.ts';
import { People } from '../people/People.tsx';
import { Part } from './Part.tsx';
import type { PanelState, PanelTab } from './usePanel.ts';
import { useViews } from './useViews.ts';

/** The one panel for people and tools: beside the faces on a wide screen, under them on a phone, never over them. */
export function Panel({ panel, role }: { panel: PanelState; role: Role }) {
  const { t } = useTranslation('room');
  const { open, close, tabs } = panel;
  const box = useRef<HTMLElement>(null);
  const visited = useVisited(open);
  useFocusOf(box, open);
  return (
    <aside
      id="room-panel"
      className="panel"
      aria-label={t('panel.label')}
      hidden={open === null}
      ref={box}
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && close()}
    >
      <div className="panel-head">
        <TabList panel={panel} />
        <ActionIcon variant="subtle" color="gray" size={40} aria-label={t('panel.close')} onClick={close}>
          <IconX size={22} />
        </ActionIcon>
      </div>
      {tabs
        .filter(({ id }) => visited.has(id))
        .map((tab) => (
          // What somebody typed stays while they look at another tab.
          <div key={tab.id} className="panel-body" role="tabpanel" id={`panel-${tab.id}`} aria-labelledby={`tab-${tab.id}`} tabIndex={-1} hidden={open !== tab.id}>
            <Part waiting={<Loader type="dots" aria-hidden />}>
              <Content tab={tab} role={role} />
            </Part>
          </div>
        ))}
    </aside>
  );
}

function Content({ tab, role }: { tab: PanelTab; role: Role }) {
  const views = useViews();
  if (!tab.face) return <People />;
  const { Panel: Tool, Start } = lookOf(tab.face, role);
  const view = views[tab.face.tool];
  if (!view) return Start ? <Start /> : null;
  return Tool ? <Tool view={view} /> : null;
}

function TabList({ panel: { tabs, open, show, badges } }: { panel: PanelState }) {
  const { t } = useTranslation('room');
  function press(event: KeyboardEvent) {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const at = tabs.findIndex(({ id }) => id === open);
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    show(next.id);
    document.getElementById(`tab-${next.id}`)?.focus();
  }
  return (
    <div className="panel-tabs" role="tablist" aria-label={t('panel.label')} onKeyDown={press}>
      {tabs.map(({ id, label, Icon }) => (
        <button
          key={id}
          id={`tab-${id}`}
          type="button"
          role="tab"
          className="panel-tab"
          aria-selected={open === id}
          aria-controls={`panel-${id}`}
          tabIndex={open === id ? 0 : -1}
          onClick={() => show(id)}
        >
          <Icon size={18} aria-hidden />
          {label}
          {(badges[id] ?? 0) > 0 && (
            <Badge size="sm" circle color="clay" variant="filled" aria-label={t('bar.news', { count: badges[id] ?? 0 })}>
              {badges[id]}
            </Badge>
          )}
        </button>
      ))}
    </div>
  );
}

function useVisited(open: string | null): ReadonlySet<string> {
  const [visited, setVisited] = useState<ReadonlySet<string>>(new Set(open === null ? [] : [open]));
  if (open !== null && !visited.has(open)) setVisited(new Set([...visited, open]));
  return visited;
}

/** The focus goes into the panel when somebody opens it, and back to where it was when they close it. */
function useFocusOf(box: React.RefObject<HTMLElement | null>, open: string | null) {
  const last = useRef(open);
  const from = useRef<Element | null>(null);
  useEffect(() => {
    const before = last.current;
    last.current = open;
    if (before === open) return;
    if (open === null) {
      if (box.current?.contains(document.activeElement) || document.activeElement === document.body) (from.current as HTMLElement | null)?.focus?.();
      return;
    }
    if (before === null) from.current = document.activeElement;
    if (!box.current?.contains(document.activeElement)) document.getElementById(`panel-${open}`)?.focus({ preventScroll: true });
  }, [box, open]);
}
