import bidiFactory, { type Bidi } from 'bidi-js';
import { breaksIn } from './breaks.ts';
import type { Face, Weight } from './fonts.ts';
import { lettersIn, type Letter } from './letters.ts';

/** Letters of one font and one direction, drawn at once. */
export interface Run {
  /** In the order in which a font takes them. */
  text: string;
  face: Face;
  /** Of a font of 1 point. */
  width: number;
}

export interface Line {
  /** As they stand, from left to right. */
  runs: Run[];
  width: number;
  isRightToLeft: boolean;
}

export interface LaidOut {
  lines: Line[];
  /** A sign stood there that no font has. */
  hasNamed: boolean;
}

// Its types say that it is a module, which Node does not find it to be.
const bidi = (bidiFactory as unknown as () => Bidi)();
const LETTERS_IN_A_LINE_MAX = 400;

/** The lines of a text where each may be `width` wide (for a font of 1 point), every paragraph in its own direction. Takes time in step with the text. */
export function layOut(text: string, width: number, weight: Weight): LaidOut {
  const laidOut = text.split(/\r\n|[\n\r\u2028\u2029]/).map((paragraph) => layOutParagraph(paragraph, width, weight));
  return { lines: laidOut.flatMap(({ lines }) => lines), hasNamed: laidOut.some(({ hasNamed }) => hasNamed) };
}

function layOutParagraph(text: string, width: number, weight: Weight): LaidOut {
  const embedding = bidi.getEmbeddingLevels(text, 'auto');
  const isRightToLeft = (embedding.paragraphs[0]?.level ?? 0) % 2 === 1;
  const letters = lettersIn(text, weight);
  const units = unitsOf(letters, breaksIn(text));
  const levelOf = (letter: Letter) => embedding.levels[letter.at] ?? 0;
  const lines = fill(units, levelOf, width).map((line): Line => {
    const runs = inOrder(runsOf(trimmed(line), levelOf));
    return { runs, width: runs.reduce((sum, run) => sum + run.width, 0), isRightToLeft };
  });
  return { lines: lines.length > 0 ? lines : [{ runs: [], width: 0, isRightToLeft }], hasNamed: letters.some(({ isNamed }) => isNamed) };
}

/** The letters between two places where a line may end. */
function unitsOf(letters: readonly Letter[], breaks: readonly number[]): Letter[][] {
  const units: Letter[][] = [];
  let at = 0;
  for (const end of breaks) {
    const from = at;
    while (at < letters.length && letters[at]!.at < end) at += 1;
    if (at > from) units.push(letters.slice(from, at));
  }
  return units;
}

type LevelOf = (letter: Letter) => number;

const widthOf = (letters: readonly Letter[], levelOf: LevelOf): number => runsOf(letters, levelOf).reduce((sum, { width }) => sum + width, 0);

function fill(units: readonly Letter[][], levelOf: LevelOf, width: number): Letter[][] {
  const lines: Letter[][] = [];
  let line: Letter[] = [];
  let used = 0;
  const add = (letters: readonly Letter[], wide: number) => {
    for (const letter of letters) line.push(letter);
    used += wide;
  };
  const end = () => {
    if (line.length > 0) lines.push(line);
    [line, used] = [[], 0];
  };
  for (const unit of units) {
    // Shaping takes longer than in step with the length: what is surely wider than any page is never shaped as a whole.
    const seen = unit.length > LETTERS_IN_A_LINE_MAX ? Infinity : widthOf(trimmed(unit), levelOf);
    if (used > 0 && used + seen > width) end();
    if (seen <= width) {
      add(unit, widthOf(unit, levelOf));
      continue;
    }
    // A word that is wider than the page ends anywhere between two letters.
    for (const letter of unit) {
      const wide = widthOf([letter], levelOf);
      if (used > 0 && used + wide > width) end();
      add([letter], wide);
    }
  }
  end();
  return lines;
}

/** Without the spaces at its end. */
function trimmed(line: readonly Letter[]): readonly Letter[] {
  const last = line.findLastIndex(({ drawn }) => drawn.trim() !== '');
  return last === line.length - 1 ? line : line.slice(0, last + 1);
}

interface LevelRun extends Run {
  level: number;
}

function runsOf(letters: readonly Letter[], levelOf: LevelOf): LevelRun[] {
  const runs: LevelRun[] = [];
  let from = 0;
  letters.forEach((letter, at) => {
    const next = letters[at + 1];
    if (next && next.face === letter.face && levelOf(next) === levelOf(letter) && isSameWay(next, letter)) return;
    runs.push(measure(letters.slice(from, at + 1), levelOf(letter)));
    from = at + 1;
  });
  return runs;
}

// A font decides by the first letter of a script which way it draws, so those without a script keep to themselves where that would be the wrong one.
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;
const isSameWay = (a: Letter, b: Letter): boolean => RIGHT_TO_LEFT.test(a.drawn) === RIGHT_TO_LEFT.test(b.drawn) || !/[\p{L}\p{N}]/u.test(a.drawn + b.drawn);

const measured = new Map<string, number>();
const MEASURED_MAX = 20_000;

function measure(letters: readonly Letter[], level: number): LevelRun {
  const face = letters[0]!.face;
  const isOdd = level % 2 === 1;
  const drawn = letters.map((letter) => (isOdd ? (bidi.getMirroredCharacter(letter.drawn) ?? letter.drawn) : letter.drawn));
  const turns = isOdd && !RIGHT_TO_LEFT.test(drawn.join(''));
  const text = (turns ? drawn.reverse() : drawn).join('');
  const key = `${face.key}:${text}`;
  let width = measured.get(key);
  if (width === undefined) {
    width = face.font.layout(text).advanceWidth / face.font.unitsPerEm;
    if (measured.size >= MEASURED_MAX) measured.clear();
    measured.set(key, width);
  }
  return { text, face, width, level };
}

/** From left to right (UAX 9, L2): from the highest level down, whatever lies at it or above is turned around. */
function inOrder(runs: readonly LevelRun[]): LevelRun[] {
  const order = [...runs];
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1) {
    for (let from = 0; from < order.length; from += 1) {
      if (order[from]!.level < level) continue;
      let to = from;
      while (to < order.length && order[to]!.level >= level) to += 1;
      order.splice(from, to - from, ...order.slice(from, to).reverse());
      from = to;
    }
  }
  return order;
}
