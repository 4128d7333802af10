import { Stack, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type * as Y from 'yjs';
import { Saying } from '#client/base/design/Saying.tsx';
import { excerptOf } from '#shared/learning/worksheets/excerpt.ts';
import { Loading } from '#client/base/design/Loading.tsx';
import { useSharedDocument } from '#client/live/documents/useSharedDocument.ts';
import { usePeople } from '#client/live/people.ts';
import { useSheetValues } from '#client/learning/worksheets/sheet.tsx';
import { SheetReading } from '#client/learning/worksheets/SheetReading.tsx';
import type { OpenTemplate, ShownThing } from './types.ts';
import './worksheet.css';

interface ShownCardsProps {
  shown: readonly ShownThing[];
  template: OpenTemplate;
}

/** What others show of their own sheets, for as long as they show it. */
export function ShownCards({ shown, template }: ShownCardsProps) {
  const { t } = useTranslation('tools');
  if (shown.length === 0) return null;
  return (
    <Stack gap="sm" component="section" aria-label={t('worksheet.shownTitle')}>
      {shown.map((one) => (
        <ShownCard key={one.id} shown={one} template={template} />
      ))}
    </Stack>
  );
}

function ShownCard({ shown, template }: { shown: ShownThing; template: OpenTemplate }) {
  const { t } = useTranslation('tools');
  const { byId } = usePeople();
  const { shared, state } = useSharedDocument(shown.id);
  const name = byId(shown.member)?.name ?? t('worksheet.somebody');
  return (
    <article className="shown-card">
      <Title order={3} fz="md">
        <Saying>{(theirs) => t(shown.to === 'group' ? 'worksheet.showsGroup' : 'worksheet.showsYou', { name: theirs(name) })}</Saying>
      </Title>
      {shared && state.status !== 'opening' ? <Excerpt doc={shared.doc} template={template} field={shown.field} /> : <Loading />}
    </article>
  );
}

function Excerpt({ doc, template, field }: { doc: Y.Doc; template: OpenTemplate; field: string | null }) {
  const excerpt = useMemo(() => excerptOf(template, field), [template, field]);
  return <SheetReading template={excerpt} values={useSheetValues(doc, excerpt)} level={4} isShort={field === null} />;
}
