import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '#client/base/design/announcer.tsx';
import { useShowTab } from '../showTab.ts';
import type { GroupLesson } from './types.ts';

/** Opens the page for everybody when a lesson begins, and tells a screen reader of each page and question. */
export function Told({ view }: { view: GroupLesson | null }) {
  const { t } = useTranslation('tools');
  const showTab = useShowTab();
  const last = useRef<GroupLesson | null>(null);
  useEffect(() => {
    const before = last.current;
    last.current = view;
    if (view === null) {
      if (before) announce(t('lesson.said.over'));
      return;
    }
    const heading = view.pages[view.page]?.heading ?? '';
    if (before?.id !== view.id) {
      if (!isWriting()) showTab('lesson');
      announce(t('lesson.said.begun', { title: view.title }));
    } else if (before.page !== view.page) announce(t('lesson.said.page', { page: view.page + 1, heading }));
    else if (view.asked.some(({ check, mayAnswer }) => mayAnswer && !before.asked.some((one) => one.check === check))) announce(t('lesson.said.asked'));
    else if (view.asked.some(({ check, results }) => results && !before.asked.find((one) => one.check === check)?.results)) announce(t('lesson.said.shown'));
  }, [t, showTab, view]);
  return null;
}

/** Nobody's half-written message is put out of sight: the strip has a way to the page, too. */
const isWriting = (): boolean => document.activeElement?.matches('input, textarea, [contenteditable="true"]') ?? false;
