import path from 'node:path';
import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { CRISIS_LINE, EMERGENCY } from '#shared/help/crisis.ts';
import type { AnswerWords, Block } from '#shared/worksheets/show.ts';

const FONTS_DIR = path.join(import.meta.dirname, '../../node_modules/pdfmake/fonts/Roboto');
const font = (style: string) => path.join(FONTS_DIR, `Roboto-${style}.ttf`);

pdfmake.setFonts({ Roboto: { normal: font('Regular'), bold: font('Medium'), italics: font('Italic'), bolditalics: font('MediumItalic') } });
// A document brings no addresses and no files of its own: only the fonts are read.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((file) => file.startsWith(FONTS_DIR));

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

/** Draws the sheet as a PDF. Gives its bytes. */
export function drawPdf(sheet: PaperSheet): Promise<Buffer> {
  const definition: TDocumentDefinitions = {
    info: { title: 'Worksheet', author: '', creator: 'Hearth', producer: 'Hearth' },
    pageSize: 'LETTER',
    pageMargins: [54, 54, 54, 54],
    defaultStyle: { font: 'Roboto', fontSize: 11, lineHeight: 1.25 },
    styles: {
      title: { fontSize: 20, bold: true },
      heading: { fontSize: 13, bold: true, margin: [0, 10, 0, 2] },
      label: { fontSize: 9.5, color: '#555555', margin: [0, 5, 0, 0] },
      empty: { italics: true, color: '#555555' },
    },
    content: [
      { text: sheet.title, style: 'title' },
      { text: `${sheet.owner} · last changed ${dayFormat.format(sheet.changedAt)}`, color: '#555555', margin: [0, 0, 0, 8] },
      ...sheet.blocks.flatMap((block) => contentOf(block, sheet)),
    ],
    footer: (page, pages) => ({ text: `${page} of ${pages}`, alignment: 'center', fontSize: 9, color: '#555555' }),
  };
  return pdfmake.createPdf(definition).getBuffer();
}

function contentOf(block: Block, sheet: PaperSheet): Content[] {
  switch (block.kind) {
    case 'section':
      return [{ text: block.label, style: 'heading' }];
    case 'crisis':
      return [
        { text: block.label, style: 'heading' },
        { ul: [`Call or text ${CRISIS_LINE}, day and night`, `Call ${EMERGENCY} in an emergency`, `Clinic: ${sheet.clinicPhone}`] },
      ];
    case 'answer':
      return [{ text: block.label, style: 'label' }, block.answer === null ? { text: NOT_ANSWERED, style: 'empty' } : { text: block.answer, preserveLeadingSpaces: true }];
    case 'texts':
      return [{ text: block.label, style: 'label' }, block.texts.length === 0 ? { text: NOT_ANSWERED, style: 'empty' } : { ul: [...block.texts] }];
    case 'group':
      return [{ text: block.label, style: 'heading' }, ...block.blocks.flatMap((inner) => contentOf(inner, sheet))];
    case 'rows':
      return [
        { text: block.label, style: 'heading' },
        ...(block.rows.length === 0 ? [{ text: NOT_ANSWERED, style: 'empty' }] : []),
        ...block.rows.map((row): Content => ({ margin: [10, 2, 0, 4], stack: [{ text: row.label, bold: true }, ...row.blocks.flatMap((inner) => contentOf(inner, sheet))] })),
      ];
  }
}
