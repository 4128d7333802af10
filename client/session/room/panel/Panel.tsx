import { ActionIcon, Loader, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '#shared/people/sessionRole.ts';
import { lookOf } from '#client/session/tools/registry.ts';
import { People } from '../people/People.tsx';
import { Chooser } from './Chooser.tsx';
import { Part } from './Part.tsx';
import { TabList } from './TabList.tsx';
import type { PanelState, PanelTab } from './usePanel.ts';
import { useViews } from './useViews.ts';
import './panel.css';

/** The one panel for people and tools: beside the faces on a wide screen, under them on a phone, never over them. A wide screen always shows what there is; on a phone it is one tap away. */
export function Panel({ panel, role }: { panel: PanelState; role: Role }) {
  const { t } = useTranslation('room');
  const { open, close, tabs } = panel;
  const box = useRef<HTMLElement>(null);
  const visited = useVisited(open);
  const [isChoosing, setChoosing] = useState(false);
  useFocusOf(box, open);
  const shown = tabs.find(({ id }) => id === open);
  const choose = (tab: string) => {
    setChoosing(false);
    panel.show(tab);
  };
  return (
    <aside
      id="room-panel"
      className="panel"
      aria-label={t('panel.label')}
      data-open={open !== null || undefined}
      data-choosing={isChoosing || undefined}
      hidden={tabs.length === 0}
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        if (isChoosing) setChoosing(false);
        else close();
      }}
    >
      <TabList panel={{ ...panel, show: choose }} />
      <div className="panel-head">
        {shown && (
          <>
            <Title order={2} fz="md" className="panel-title">
              {shown.label}
            </Title>
            <Chooser panel={panel} shown={shown} isOpen={isChoosing} onOpen={setChoosing} />
          </>
        )}
        <ActionIcon variant="subtle" color="gray" size={40} aria-label={t('panel.close')} onClick={close}>
          <IconX size={22} />
        </ActionIcon>
      </div>
      {tabs
        .filter(({ id }) => visited.has(id))
        .map((tab) => (
          // What somebody typed stays while they look at another tab. In the tab order, so that what only scrolls is reached by keyboard.
          <div
            key={tab.id}
            className="panel-body"
            role="tabpanel"
            id={`panel-${tab.id}`}
            aria-labelledby={`tab-${tab.id}`}
            tabIndex={0}
            hidden={open !== tab.id}
          >
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
    const hasFocus = box.current?.contains(document.activeElement) ?? false;
    if (open === null) {
      if (hasFocus || document.activeElement === document.body) backFrom(from.current, before)?.focus();
      return;
    }
    if (before === null && !hasFocus) from.current = document.activeElement;
    // A tab that was reached with the arrows keeps the focus, as long as it can be seen.
    const isSeen = hasFocus && document.activeElement instanceof HTMLElement && document.activeElement.offsetParent !== null;
    if (!isSeen) document.getElementById(`panel-${open}`)?.focus({ preventScroll: true });
    // Where the whole room scrolls, to what was asked for.
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [box, open]);
}

/** What opened the panel may be gone since, such as the line that only led there: then the tool's tab, or on a phone the way to all of them. */
function backFrom(opener: Element | null, tab: string | null): HTMLElement | undefined {
  const ways = [opener, document.getElementById(`tab-${tab}`), document.querySelector('[aria-controls="room-panel"]')];
  return ways.find((way): way is HTMLElement => way instanceof HTMLElement && way !== document.body && way.offsetParent !== null);
}
