import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '#client/base/design/announcer.tsx';
import { useShowTab } from '../showTab.ts';
import type { GroupWorksheet } from './types.ts';

/** Opens the sheet for everybody when a worksheet is opened, and tells a screen reader of it. */
export function Told({ view }: { view: Pick<GroupWorksheet, 'id' | 'template' | 'shared' | 'isSaved'> | null }) {
  const { t } = useTranslation('tools');
  const showTab = useShowTab();
  const last = useRef<typeof view>(null);
  useEffect(() => {
    const before = last.current;
    last.current = view;
    if (!view) {
      if (before) announce(t('worksheet.said.closed'));
    } else if (before?.id !== view.id) {
      if (!isWriting()) showTab('worksheet');
      announce(t('worksheet.said.opened', { title: view.template.title }));
    } else if (before.isSaved !== view.isSaved) announce(t(view.isSaved ? 'worksheet.said.saved' : 'worksheet.said.unsaved'));
    else if (before.shared && view.shared && before.shared.mayWrite !== view.shared.mayWrite)
      announce(t(view.shared.mayWrite ? 'worksheet.said.mayWrite' : 'worksheet.said.mayRead'));
  }, [t, showTab, view]);
  return null;
}

/** Nobody's half-written message is put out of sight: the strip has a way to the sheet, too. */
const isWriting = (): boolean => document.activeElement?.matches('input, textarea, [contenteditable="true"]') ?? false;
