import { z } from 'zod';

/** The longest content file that is read, in characters. */
export const MAX_LESSON_LENGTH = 200_000;

const oneLine = (max: number) =>
  z
    .string()
    .min(1, 'must not be empty')
    .max(max, `must be at most ${max} characters`)
    .refine((text) => text === text.trim().replace(/\s+/g, ' '), 'must be one line, without spaces at its ends or two in a row');

const key = z
  .string()
  .max(60, 'must be at most 60 characters')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower case words joined by hyphens');

const several = <T extends z.ZodType>(item: T, min: number, max: number, things: string) =>
  z.array(item).min(min, `needs at least ${min} ${things}`).max(max, `may have at most ${max} ${things}`);

const span = z.strictObject({ text: z.string().min(1).max(2_000, 'must be at most 2000 characters'), mark: z.enum(['plain', 'strong', 'emphasis']) });
const richText = several(span, 1, 60, 'runs of text');

const paragraph = z.strictObject({ kind: z.literal('paragraph'), text: richText });
const list = z.strictObject({ kind: z.literal('list'), isOrdered: z.boolean(), items: several(richText, 1, 12, 'items') });

/** Something set apart: worth keeping in mind, an invented person's story, or a word of caution. */
const callout = z.strictObject({
  kind: z.literal('callout'),
  tone: z.enum(['remember', 'example', 'care']),
  paragraphs: several(richText, 1, 6, 'paragraphs'),
});

/**
 * A picture drawn from its labels. cycle: clockwise from the top, the last leads to the first. stairs: from the bottom up.
 * rings: from the inside out. zones: from the top down, calm to serious. branches: the first in the middle, the others around it.
 */
const drawing = z.strictObject({
  kind: z.literal('drawing'),
  shape: z.enum(['cycle', 'stairs', 'rings', 'zones', 'branches'], 'must be cycle, stairs, rings, zones or branches'),
  alt: oneLine(500),
  labels: several(oneLine(70), 2, 8, 'labels'),
});

const chart = z
  .strictObject({
    kind: z.literal('chart'),
    shape: z.enum(['line', 'bars'], 'must be line or bars'),
    title: oneLine(120),
    alt: oneLine(500),
    xLabel: oneLine(60),
    yLabel: oneLine(60),
    yMin: z.number('must be a number'),
    yMax: z.number('must be a number'),
    series: several(oneLine(60), 1, 3, 'series'),
    points: several(z.strictObject({ x: oneLine(40), values: z.array(z.number('must be a number')) }), 2, 24, 'points'),
  })
  .superRefine((value, context) => {
    if (value.yMin >= value.yMax) context.addIssue({ code: 'custom', path: ['yMax'], message: 'must be more than where the scale begins' });
    value.points.forEach((point, at) => {
      const path = ['points', at];
      if (point.values.length !== value.series.length) context.addIssue({ code: 'custom', path, message: 'needs one value for each series' });
      if (point.values.some((y) => y < value.yMin || y > value.yMax)) context.addIssue({ code: 'custom', path, message: 'lies outside of the range' });
    });
  });

/** Items go to groups; each says something kind once it is placed. */
const sorting = z
  .strictObject({
    kind: z.literal('sorting'),
    id: key,
    prompt: oneLine(300),
    groups: several(oneLine(60), 2, 4, 'groups'),
    items: several(z.strictObject({ text: oneLine(160), group: oneLine(60), feedback: oneLine(300) }), 3, 12, 'items'),
  })
  .superRefine((value, context) => {
    if (new Set(value.groups).size < value.groups.length) context.addIssue({ code: 'custom', path: ['groups'], message: 'must all differ' });
    value.items.forEach((item, at) => {
      if (!value.groups.includes(item.group)) context.addIssue({ code: 'custom', path: ['items', at], message: 'belongs to a group that is not named above' });
    });
  });

/** Steps in their right order; shown shuffled. */
const ordering = z.strictObject({
  kind: z.literal('ordering'),
  id: key,
  prompt: oneLine(300),
  steps: several(oneLine(160), 3, 8, 'steps'),
  reply: oneLine(400),
});

/** Scales from 0 to 10 to think with. Nothing is right or wrong. */
const sliders = z.strictObject({
  kind: z.literal('sliders'),
  id: key,
  prompt: oneLine(300),
  scales: several(z.strictObject({ label: oneLine(120), low: oneLine(40), high: oneLine(40) }), 1, 6, 'scales'),
  reply: oneLine(500),
});

/** For each time of a day an activity and a mood from 0 to 10, drawn as a graph. */
const moodActivity = z.strictObject({
  kind: z.literal('moodActivity'),
  id: key,
  prompt: oneLine(300),
  times: several(oneLine(30), 2, 8, 'times'),
  activities: several(oneLine(60), 2, 16, 'activities'),
  reply: oneLine(500),
});

const check = z
  .strictObject({
    kind: z.literal('check'),
    id: key,
    question: oneLine(300),
    options: several(z.strictObject({ text: oneLine(200), isRight: z.boolean(), feedback: oneLine(400) }), 2, 5, 'options'),
  })
  .refine((value) => value.options.filter((option) => option.isRight).length === 1, { path: ['options'], message: 'needs exactly one right option' });

const worksheet = z.strictObject({
  kind: z.literal('worksheet'),
  template: z.string().regex(/^[A-Za-z0-9_-]{1,60}$/, 'must be the name of a worksheet template'),
});

const block = z.discriminatedUnion('kind', [paragraph, list, callout, drawing, chart, sorting, ordering, sliders, moodActivity, check, worksheet]);

const page = z.strictObject({
  heading: oneLine(120),
  blocks: several(block, 1, 30, 'blocks'),
  /** Speaker notes, in paragraphs. For facilitators only: never sent to anybody else. */
  notes: z.array(richText).max(12, 'may have at most 12 paragraphs'),
});

/** A lesson as it is kept, presented and read. */
export const lessonSchema = z
  .strictObject({
    id: key,
    version: z.number('must be a whole number').int('must be a whole number').min(1, 'must be 1 or more'),
    audience: z.enum(['participants', 'family'], 'must be participants or family'),
    title: oneLine(90),
    summary: oneLine(240),
    minutes: z.number('must be a whole number').int('must be a whole number').min(1, 'must be 1 or more').max(120, 'must be at most 120'),
    objectives: several(oneLine(200), 1, 6, 'objectives'),
    sources: several(oneLine(400), 1, 12, 'sources'),
    pages: several(page, 5, 8, 'pages'),
  })
  .superRefine((lesson, context) => {
    const seen = new Set<string>();
    lesson.pages.forEach((onePage, pageAt) => {
      onePage.blocks.forEach((one, at) => {
        if (!('id' in one)) return;
        if (seen.has(one.id)) context.addIssue({ code: 'custom', path: ['pages', pageAt, 'blocks', at], message: `uses the name “${one.id}” a second time` });
        seen.add(one.id);
      });
    });
  });

export type Lesson = z.infer<typeof lessonSchema>;
export type Page = Lesson['pages'][number];
export type Block = z.infer<typeof block>;
export type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>;
export type Span = z.infer<typeof span>;
export type Check = BlockOf<'check'>;
