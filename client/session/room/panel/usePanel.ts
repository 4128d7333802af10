import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { IconUsers } from '@tabler/icons-react';
import type { Role } from '#shared/people/sessionRole.ts';
import { useLive } from '#client/live/useTool.ts';
import { faces, lookOf, type AnyFace } from '#client/session/tools/registry.ts';
import { openTabBefore, rememberOpenTab } from './openTab.ts';
import { isWide } from '../../call/useHasRail.ts';
import { useViews } from './useViews.ts';

export interface PanelTab {
  id: string;
  label: string;
  Icon: ComponentType<{ size?: number }>;
  /** The tool whose panel it is; null for the people, who belong to no one tool. */
  face: AnyFace | null;
}

export interface PanelState {
  tabs: readonly PanelTab[];
  /** The tab that is shown, or null while the panel is closed. */
  open: string | null;
  show: (tab: string) => void;
  toggle: (tab: string) => void;
  /** Opens the tool that was shown last, or closes it. */
  toggleLast: () => void;
  close: () => void;
  /** By tab: how much waits to be looked at. */
  badges: Readonly<Record<string, number>>;
}

/** Which tab of the panel is open, also after a reload, and what is new in the others. */
export function usePanel(session: string, role: Role, self: string): PanelState {
  const { t } = useTranslation('tools');
  const { t: ofRoom } = useTranslation('room');
  const { views } = useLive();
  const shown = useViews();
  const isFacilitator = role === 'facilitator';
  const [open, setOpen] = useState<string | null>(() => {
    const before = openTabBefore(session);
    return before !== undefined ? before : isFacilitator && isWide() ? 'people' : null;
  });
  useEffect(() => rememberOpenTab(session, open), [session, open]);
  const [last, setLast] = useState<string | null>(null);
  if (open !== null && open !== 'people' && open !== last) setLast(open);
  const [seen, setSeen] = useState<Readonly<Record<string, number>>>({});

  const tabs = useMemo((): PanelTab[] => {
    const people = { id: 'people', label: ofRoom('people.title'), Icon: IconUsers, face: null };
    const ofTools = faces
      .filter((face) => {
        const { Panel, Start, hasTab } = lookOf(face, role);
        const view = shown[face.tool] ?? null;
        return Start !== undefined || (Panel !== undefined && view !== null && (hasTab?.(view) ?? true));
      })
      .map((face) => ({ id: face.tool, label: t(`tab.${face.label}` as 'tab.chat'), Icon: face.Icon, face }));
    return isFacilitator ? [people, ...ofTools] : ofTools;
  }, [t, ofRoom, role, isFacilitator, shown]);

  const news = useMemo(() => newsOf(role, self, shown), [role, self, shown]);
  const openNews = open === null ? undefined : news[open];
  useEffect(() => {
    if (open !== null && openNews !== undefined) setSeen((before) => ({ ...before, [open]: openNews }));
  }, [open, openNews]);

  const badges = useMemo(() => {
    const counts: Record<string, number> = {};
    for (const [tool, count] of Object.entries(news)) counts[tool] = tool === open ? 0 : Math.max(0, count - (seen[tool] ?? 0));
    for (const face of faces) {
      const look = lookOf(face, role);
      if (!look.attention || shown[face.tool] === null) continue;
      const tab = look.Panel ? face.tool : 'people';
      counts[tab] = (counts[tab] ?? 0) + look.attention(views.view(face.tool));
    }
    return counts;
  }, [news, seen, open, role, shown, views]);

  const isThere = (tab: string | null): tab is string => tab !== null && tabs.some(({ id }) => id === tab);
  // A tab that is gone does not open by itself when it is there again.
  if (open !== null && !isThere(open)) setOpen(null);
  const toggle = useCallback((tab: string) => setOpen((now) => (now === tab ? null : tab)), []);
  const close = useCallback(() => setOpen(null), []);
  const toggleLast = () => setOpen(isThere(open) && open !== 'people' ? null : isThere(last) ? last : isThere('chat') ? 'chat' : (tabs[0]?.id ?? null));
  return { tabs, open: isThere(open) ? open : null, show: setOpen, toggle, toggleLast, close, badges };
}

function newsOf(role: Role, self: string, shown: Readonly<Record<string, unknown>>): Record<string, number> {
  const entries = faces.flatMap((face): [string, number][] => {
    const { news } = lookOf(face, role);
    return news && shown[face.tool] !== null ? [[face.tool, news(shown[face.tool], self)]] : [];
  });
  return Object.fromEntries(entries);
}
