import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { layOutSheet, type AnswerWords, type Block } from '#shared/learning/worksheets/show.ts';
import type { Template } from '#shared/learning/worksheets/template.ts';
import type { SheetValues } from '#shared/learning/worksheets/values.ts';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { CrisisCard } from './CrisisCard.tsx';
import './worksheets.css';

interface SheetReadingProps {
  template: Pick<Template, 'fields'>;
  /** Worked out. */
  values: SheetValues;
  /** The level of its first headings. */
  level?: number;
  /** Leaves out what was not answered. */
  isShort?: boolean;
}

/** A sheet to be read: nothing in it can be changed. What facilitators and printers see. */
export function SheetReading({ template, values, level = 2, isShort = false }: SheetReadingProps) {
  const words = useAnswerWords();
  const blocks = useMemo(() => layOutSheet(template, values, words), [template, values, words]);
  return (
    <div className="sheet-reading">
      <Blocks blocks={blocks} level={level} isShort={isShort} />
    </div>
  );
}

/** How answers are told in this browser. */
export function useAnswerWords(): AnswerWords {
  const { t } = useTranslation('worksheets');
  return useMemo(
    () => ({
      yes: t('yes'),
      no: t('no'),
      outOf: (value, max) => t('outOf', { value, max }),
      when: (type, value) => tellWhen(type, value),
      row: (label, number) => t('row', { label, number }),
    }),
    [t],
  );
}

const formats = {
  date: new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }),
  datetime: new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }),
  time: new Intl.DateTimeFormat(undefined, { timeStyle: 'short' }),
};

function tellWhen(type: keyof typeof formats, value: string): string {
  const at = new Date(type === 'date' ? `${value}T12:00` : type === 'time' ? `2000-01-01T${value}` : value);
  return Number.isNaN(at.getTime()) ? value : formats[type].format(at);
}

interface BlocksProps {
  blocks: readonly Block[];
  level: number;
  isShort: boolean;
}

function Blocks({ blocks, level, isShort }: BlocksProps) {
  return blocks.map((block) => <OneBlock key={block.address} block={block} level={level} isShort={isShort} />);
}

function OneBlock({ block, level, isShort }: { block: Block; level: number; isShort: boolean }) {
  const { t } = useTranslation('worksheets');
  const Tag = `h${Math.min(6, level)}` as 'h2';
  if (isShort && isEmpty(block)) return null;
  switch (block.kind) {
    case 'section':
      return (
        <Tag dir="auto" className="sheet-reading-section">
          {block.label}
        </Tag>
      );
    case 'crisis':
      return <CrisisCard label={block.label} level={level} />;
    case 'answer':
      return (
        <dl>
          <dt dir="auto">{block.label}</dt>
          <dd data-empty={block.answer === null || undefined} dir="auto">
            {block.answer === null ? t('notAnswered') : <TheirWords block>{block.answer}</TheirWords>}
          </dd>
        </dl>
      );
    case 'texts':
      return (
        <dl>
          <dt dir="auto">{block.label}</dt>
          <dd data-empty={block.texts.length === 0 || undefined} dir="auto">
            {block.texts.length === 0 ? (
              t('notAnswered')
            ) : (
              <ul dir="auto">
                {block.texts.map((text, at) => (
                  <li key={at}>
                    <TheirWords block>{text}</TheirWords>
                  </li>
                ))}
              </ul>
            )}
          </dd>
        </dl>
      );
    case 'rows':
      return (
        <section aria-label={block.label}>
          <Tag dir="auto">{block.label}</Tag>
          {block.rows.length === 0 && (
            <p className="sheet-help" dir="auto">
              {t('notAnswered')}
            </p>
          )}
          <ol dir="auto">
            {block.rows.map((row) => (
              <li key={row.id}>
                <p className="sheet-row-name" dir="auto">
                  {row.label}
                </p>
                <Blocks blocks={row.blocks} level={level + 1} isShort={isShort} />
              </li>
            ))}
          </ol>
        </section>
      );
    case 'group':
      return (
        <section aria-label={block.label}>
          <Tag dir="auto">{block.label}</Tag>
          <Blocks blocks={block.blocks} level={level + 1} isShort={isShort} />
        </section>
      );
  }
}

function isEmpty(block: Block): boolean {
  if (block.kind === 'answer') return block.answer === null;
  if (block.kind === 'texts') return block.texts.length === 0;
  if (block.kind === 'rows') return block.rows.every(({ blocks }) => blocks.every(isEmpty));
  return block.kind === 'group' && block.blocks.every(isEmpty);
}
