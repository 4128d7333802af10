import PDFDocument from 'pdfkit';
import type { Weight } from './fonts.ts';
import { layOut, type Line } from './lines.ts';

/** A paragraph of a page. */
export interface Paragraph {
  text: string;
  size: number;
  weight?: Weight;
  colour?: string;
  /** From the side where its text begins. */
  indent?: number;
  bullet?: boolean;
  above?: number;
  /** A heading does not stand alone at the end of a page. */
  keepsWithNext?: boolean;
}

export interface PaperParts {
  paragraphs: readonly Paragraph[];
  /** Told at the end where a sign could only be named. */
  namedNote: string;
  footer: (page: number, pages: number) => string;
}

const MARGIN = 54;
const LINE_HEIGHT = 1.36;
const BASELINE = 1.02;
const BULLET_GAP = 12;
const FOOTER_SIZE = 9;
const GREY = '#555555';

type Doc = InstanceType<typeof PDFDocument>;

/** Draws paragraphs onto pages. Gives the bytes of a PDF. */
export async function drawPaper({ paragraphs, namedNote, footer }: PaperParts): Promise<Buffer> {
  const doc = new PDFDocument({
    size: 'LETTER',
    margin: MARGIN,
    bufferPages: true,
    lang: 'en',
    info: { Title: 'Worksheet', Creator: 'Hearth', Producer: 'Hearth' },
    font: null as never,
  });
  const chunks: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) =>
    doc
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('end', resolve)
      .on('error', reject),
  );
  const page = { doc, y: MARGIN };
  let hasNamed = false;
  for (const paragraph of paragraphs) hasNamed = draw(page, paragraph) || hasNamed;
  if (hasNamed) draw(page, { text: namedNote, size: FOOTER_SIZE, colour: GREY, above: 14 });
  const { count } = doc.bufferedPageRange();
  for (let at = 0; at < count; at += 1) {
    doc.switchToPage(at);
    const [line] = layOut(footer(at + 1, count), doc.page.width, 400).lines;
    if (line) drawLine(doc, line, (doc.page.width - line.width * FOOTER_SIZE) / 2, doc.page.height - MARGIN / 2, FOOTER_SIZE, GREY);
  }
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

interface Page {
  doc: Doc;
  y: number;
}

/** Gives whether a sign was named in it. */
function draw(page: Page, { text, size, weight = 400, colour = '#000000', indent = 0, bullet = false, above = 0, keepsWithNext = false }: Paragraph): boolean {
  const { doc } = page;
  const begin = indent + (bullet ? BULLET_GAP : 0);
  const { lines, hasNamed } = layOut(text, (doc.page.width - 2 * MARGIN - begin) / size, weight);
  const high = size * LINE_HEIGHT;
  const bottom = doc.page.height - MARGIN;
  page.y += above;
  if (keepsWithNext && page.y + high * lines.length + 3 * high > bottom) turn(page);
  lines.forEach((line, at) => {
    if (page.y + high > bottom) turn(page);
    const [left, right] = [MARGIN + begin, doc.page.width - MARGIN - begin];
    const x = line.isRightToLeft ? right - line.width * size : left;
    const baseline = page.y + size * BASELINE;
    if (bullet && at === 0) doc.circle(line.isRightToLeft ? right + BULLET_GAP / 2 : left - BULLET_GAP / 2, baseline - size * 0.3, size * 0.13).fill(colour);
    drawLine(doc, line, x, baseline, size, colour);
    page.y += high;
  });
  return hasNamed;
}

function turn(page: Page): void {
  page.doc.addPage();
  page.y = MARGIN;
}

function drawLine(doc: Doc, { runs }: Line, from: number, baseline: number, size: number, colour: string): void {
  let x = from;
  for (const { text, face, width } of runs) {
    // Features given by hand, even none, keep pdfkit from cutting a run at its spaces, which would turn the words of Arabic around.
    doc
      .registerFont(face.key, face.bytes)
      .font(face.key)
      .fontSize(size)
      .fillColor(colour)
      .text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic', features: [] });
    x += width * size;
  }
}
