import { IconClipboardText } from '@tabler/icons-react';
import { defineFace, part } from '../../base/face.ts';
import { changesPlace } from '../../live/documents/stores.ts';
import { copiesPlace, newSheetsPlace } from '../worksheets/stores.ts';

export const skillsFace = defineFace({
  name: 'skills',
  pages: [
    { path: 'skills', by: ['participant'], load: () => import('./SkillsPage.tsx').then(({ SkillsPage }) => SkillsPage) },
    { path: 'skills/:sheet', load: () => import('./SheetPage.tsx').then(({ SheetPage }) => SheetPage) },
    { path: 'worksheets', by: ['facilitator'], load: () => import('./WorksheetsPage.tsx').then(({ WorksheetsPage }) => WorksheetsPage) },
  ],
  ways: [
    { to: '/skills', by: ['participant'], label: 'skills', Icon: IconClipboardText },
    { to: '/worksheets', by: ['facilitator'], label: 'worksheets', Icon: IconClipboardText },
  ],
  onToday: [{ by: ['participant'], place: 'after', Part: part(() => import('./SheetBegun.tsx'), 'SheetBegun') }],
  stores: [copiesPlace, changesPlace, newSheetsPlace],
  outboxes: [{ by: ['participant'], load: () => import('../worksheets/outbox.ts').then(({ sheetsOutbox }) => sheetsOutbox) }],
  onChart: [{ by: ['facilitator'], Part: part(() => import('./SheetsOnChart.tsx'), 'SheetsOnChart') }],
});
