import { CRISIS_LINE, EMERGENCY, VETERANS_TEXT } from '#shared/base/help/crisis.ts';
import type { AnswerWords, Block } from '#shared/learning/worksheets/show.ts';
import { drawPaper, type Paragraph } from '#server/learning/paper/paper.ts';

/** A sheet as paper shows it. */
export interface PaperSheet {
  title: string;
  /** Whose it is. */
  owner: string;
  changedAt: Date;
  blocks: readonly Block[];
  clinicPhone: string;
}

const locale = 'en-US';
const dayFormat = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
const formats = {
  date: dayFormat,
  datetime: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }),
  time: new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' }),
};

/** How answers are told on paper. Days and times stand as they were chosen, in no zone. */
export const paperWords: AnswerWords = {
  yes: 'Yes',
  no: 'No',
  outOf: (value, max) => `${value} of ${max}`,
  when: (type, value) => {
    const at = new Date(type === 'date' ? `${value}T12:00Z` : type === 'time' ? `2000-01-01T${value}Z` : `${value}Z`);
    return Number.isNaN(at.getTime()) ? value : formats[type].format(at);
  },
  row: (label, number) => `${label} ${number}`,
};

const NOT_ANSWERED = 'not answered';

const NAMED_NOTE = 'What stands in brackets with U+ is a sign that could not be printed here, named by its Unicode number. On the screen it may be seen.';
const GREY = '#555555';
const ROW_INDENT = 10;

const heading = (text: string): Paragraph => ({ text, size: 13, weight: 700, above: 10, keepsWithNext: true });
const label = (text: string): Paragraph => ({ text, size: 9.5, colour: GREY, above: 5, keepsWithNext: true });
const answer = (text: string): Paragraph => ({ text, size: 11 });
const point = (text: string): Paragraph => ({ text, size: 11, bullet: true });
const notAnswered: Paragraph = { text: NOT_ANSWERED, size: 11, colour: GREY };

/** Draws the sheet as a PDF. Gives its bytes. Takes time: `paperMaker` has it done beside everything else. */
export function drawPdf(sheet: PaperSheet): Promise<Buffer> {
  const paragraphs: Paragraph[] = [
    { text: sheet.title, size: 20, weight: 700 },
    { text: `${sheet.owner} · last changed ${dayFormat.format(sheet.changedAt)}`, size: 11, colour: GREY },
    ...sheet.blocks.flatMap((block) => paragraphsOf(block, sheet)),
  ];
  return drawPaper({ paragraphs, namedNote: NAMED_NOTE, footer: (page, pages) => `${page} of ${pages}` });
}

function paragraphsOf(block: Block, sheet: PaperSheet): Paragraph[] {
  switch (block.kind) {
    case 'section':
      return [heading(block.label)];
    case 'crisis':
      return [
        heading(block.label),
        ...[
          `Call or text ${CRISIS_LINE}, day and night. Veterans: press 1, or text ${VETERANS_TEXT}. En español: oprima 2, o envíe AYUDA por texto al ${CRISIS_LINE}`,
          'Chat, and ASL by videophone: 988lifeline.org',
          `Call ${EMERGENCY} in an emergency`,
          `Clinic: ${sheet.clinicPhone}`,
        ].map(point),
      ];
    case 'answer':
      return [label(block.label), block.answer === null ? notAnswered : answer(block.answer)];
    case 'texts':
      return [label(block.label), ...(block.texts.length === 0 ? [notAnswered] : block.texts.map(point))];
    case 'group':
      return [heading(block.label), ...block.blocks.flatMap((inner) => paragraphsOf(inner, sheet))];
    case 'rows':
      return [heading(block.label), ...(block.rows.length === 0 ? [notAnswered] : block.rows.flatMap((row) => rowOf(row, sheet)))];
  }
}

const rowOf = (row: Extract<Block, { kind: 'rows' }>['rows'][number], sheet: PaperSheet): Paragraph[] =>
  [{ text: row.label, size: 11, weight: 700 as const, above: 3, keepsWithNext: true }, ...row.blocks.flatMap((inner) => paragraphsOf(inner, sheet))].map(
    (one) => ({ ...one, indent: (one.indent ?? 0) + ROW_INDENT }),
  );
