import { Button, Text } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import * as Y from 'yjs';
import { readSheet, writeSheet } from '#shared/learning/worksheets/document.ts';
import { excerptOf } from '#shared/learning/worksheets/excerpt.ts';
import type { Template } from '#shared/learning/worksheets/template.ts';
import { useSharedDocument } from '#client/live/documents/useSharedDocument.ts';
import { OrderButton } from '#client/live/OrderButton.tsx';
import { useSheetValues } from '#client/learning/worksheets/sheet.tsx';
import type { ShownThing } from './types.ts';

interface ShownCopyProps {
  shown: ShownThing;
  worksheet: string;
  label: string;
  /** The owner's own sheet. */
  doc: Y.Doc;
  template: Template;
}

/** Something of one's own sheet that others see: a copy as it was when it was shown. What is written later stays here until it is shown, too. */
export function ShownCopy({ shown, worksheet, label, doc, template }: ShownCopyProps) {
  const { t } = useTranslation('tools');
  const { shared, state } = useSharedDocument(shown.id);
  const excerpt = useMemo(() => excerptOf(template, shown.field), [template, shown.field]);
  // Only to be here again whenever the own sheet changes.
  useSheetValues(doc, template);
  const copy = shared?.doc;
  const isReady = copy !== undefined && state.status === 'saved' && state.mayWrite;
  useEffect(() => {
    if (isReady && isUntouched(copy)) writeSheet(copy, excerpt, readSheet(doc, excerpt));
  }, [isReady, copy, excerpt, doc]);
  const isBehind = isReady && JSON.stringify(readSheet(copy, excerpt)) !== JSON.stringify(readSheet(doc, excerpt));
  return (
    <>
      <IconEye aria-hidden size={16} />
      <Text size="sm" fw={700} role="status">
        {t(`worksheet.isShown.${shown.to}`)}
      </Text>
      {isBehind && !isUntouched(copy) && (
        <Button size="compact-sm" variant="default" onClick={() => writeSheet(copy, excerpt, readSheet(doc, excerpt))}>
          {t('worksheet.showChange')}
        </Button>
      )}
      <OrderButton
        tool="worksheet"
        command="takeBack"
        input={{ worksheet, shown: shown.id }}
        size="compact-sm"
        variant="default"
        aria-label={t('worksheet.takeBackOf', { label })}
      >
        {t('worksheet.takeBack')}
      </OrderButton>
    </>
  );
}

/** Nobody ever wrote in it. */
const isUntouched = (doc: Y.Doc): boolean => Y.decodeStateVector(Y.encodeStateVector(doc)).size === 0;
