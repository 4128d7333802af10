import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlockOf } from '#shared/learning/lessons/lesson.ts';
import { Reorder } from '#client/base/design/Reorder.tsx';
import { Moment } from '../Moment.tsx';
import { shuffled } from './shuffled.ts';

/** Steps to be put in order: by dragging, with the keyboard, or step by step. */
export function Ordering({ block: { id, prompt, steps, reply } }: { block: BlockOf<'ordering'> }) {
  const { t } = useTranslation('lessons');
  const [order, setOrder] = useState(() => shuffled(steps.length, id));
  const [inPlace, setInPlace] = useState<number | null>(null);
  const items = order.map((step) => ({ id: String(step), name: steps[step]!, content: steps[step]! }));
  return (
    <Moment prompt={prompt}>
      <Reorder
        label={t('ordering.list')}
        items={items}
        onOrder={(ids) => {
          setOrder(ids.map(Number));
          setInPlace(null);
        }}
      />
      <Button variant="default" onClick={() => setInPlace(order.filter((step, at) => step === at).length)}>
        {t('ordering.check')}
      </Button>
      <p role="status" className="lesson-said" dir="auto">
        {inPlace !== null && (inPlace === steps.length ? `${t('ordering.right')} ${reply}` : t('ordering.some', { count: inPlace, total: steps.length }))}
      </p>
    </Moment>
  );
}
