import { IconAlertTriangle, IconBulb, IconUser } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block, BlockOf, Check } from '#shared/learning/lessons/lesson.ts';
import { Chart } from './Chart.tsx';
import { Drawing } from './Drawing.tsx';
import { MoodActivity } from './moments/MoodActivity.tsx';
import { Ordering } from './moments/Ordering.tsx';
import { Sliders } from './moments/Sliders.tsx';
import { Sorting } from './moments/Sorting.tsx';
import { PageWorksheet } from './PageWorksheet.tsx';
import { RichText } from './RichText.tsx';
import './lessons.css';

interface BlocksProps {
  blocks: readonly Block[];
  /** A check looks different on one's own and in a group. */
  checkOf: (check: Check) => ReactNode;
  /** So does a worksheet. */
  worksheetOf?: (template: string) => ReactNode;
}

/** What stands on a page of a lesson. */
export function Blocks({ blocks, checkOf, worksheetOf = onOnesOwn }: BlocksProps) {
  return (
    <div className="lesson-page">
      {blocks.map((block, at) => (
        <OneBlock key={'id' in block ? block.id : at} block={block} checkOf={checkOf} worksheetOf={worksheetOf} />
      ))}
    </div>
  );
}

const onOnesOwn = (template: string) => <PageWorksheet template={template} />;

function OneBlock({ block, checkOf, worksheetOf }: { block: Block } & Required<Pick<BlocksProps, 'checkOf' | 'worksheetOf'>>) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p dir="auto">
          <RichText spans={block.text} />
        </p>
      );
    case 'list':
      return <List list={block} />;
    case 'callout':
      return <Callout callout={block} />;
    case 'drawing':
      return <Drawing drawing={block} />;
    case 'chart':
      return <Chart chart={block} />;
    case 'sorting':
      return <Sorting block={block} />;
    case 'ordering':
      return <Ordering block={block} />;
    case 'sliders':
      return <Sliders block={block} />;
    case 'moodActivity':
      return <MoodActivity block={block} />;
    case 'check':
      return checkOf(block);
    case 'worksheet':
      return worksheetOf(block.template);
  }
}

function List({ list: { isOrdered, items } }: { list: BlockOf<'list'> }) {
  const Kind = isOrdered ? 'ol' : 'ul';
  return (
    <Kind dir="auto">
      {items.map((item, at) => (
        <li key={at}>
          <RichText spans={item} />
        </li>
      ))}
    </Kind>
  );
}

const icons = { remember: IconBulb, example: IconUser, care: IconAlertTriangle };

function Callout({ callout: { tone, paragraphs } }: { callout: BlockOf<'callout'> }) {
  const { t } = useTranslation('lessons');
  const Icon = icons[tone];
  return (
    <div className="lesson-callout" data-tone={tone} role="note">
      <p className="lesson-kicker">
        <Icon aria-hidden size={18} /> <span>{t(`tone.${tone}`)}</span>
      </p>
      {paragraphs.map((paragraph, at) => (
        <p key={at} dir="auto">
          <RichText spans={paragraph} />
        </p>
      ))}
    </div>
  );
}
