import { z } from 'zod';
import { mayBeKept, openingAt, tellFirst } from '../../live/keeping.ts';
import { isRefusal, refuse, type Refusal } from '../../live/refusals.ts';
import { kindOfPlace, seatOf } from '../../live/roster.ts';
import { commandFor, memberId, type Context } from '../../live/tool.ts';
import { FIELDS_MAX, templateSchema } from '../../learning/worksheets/template.ts';
import { isShowable } from '../../learning/worksheets/excerpt.ts';
import { audiences, modes, ownOf, type OpenWorksheet, type Worksheet, type WorksheetEvent } from './state.ts';

const command = commandFor<Worksheet, WorksheetEvent>();
const noWorksheet = refuse('noWorksheet', 'This worksheet is no longer open.');
const notTogether = refuse('notTogether', 'That is for a sheet that all fill in together.');
const noSheet = refuse('noSheet', 'Open your own sheet first.');

/** One person shows a few things at a time; each is a document that everybody holds. */
const SHOWN_MAX_EACH = 8;
const PEOPLE_MAX = 50;

const which = { worksheet: z.string().min(1).max(64) };
const writers = z.array(memberId).max(PEOPLE_MAX).nullable();

const ofOpen =
  <Input extends { worksheet: string }>(run: (open: OpenWorksheet, input: Input, context: Context) => readonly WorksheetEvent[] | Refusal) =>
  (open: Worksheet, input: Input, context: Context) =>
    open?.id === input.worksheet ? run(open, input, context) : noWorksheet;

export const commands = {
  /** Brings the whole template along: everybody in the room then has it at once, whoever they are to the clinic. */
  open: command({
    by: ['facilitator'],
    input: z.strictObject({ template: templateSchema, mode: z.enum(modes, 'Please choose who gets a sheet.'), writers }),
    run: (open, { template, mode, writers: chosen }, { actor, roster, now, newId }) => {
      if (open) return refuse('worksheetOpen', 'A worksheet is open already. Close it first.');
      const { place } = seatOf(roster, actor)!;
      return [{ type: 'opened', id: newId(), place, template, mode, writers: unique(chosen), opening: openingAt(place, now, roster) }];
    },
  }),
  /** Together: who writes beside the facilitators; null: everybody. */
  letWrite: command({
    by: ['facilitator'],
    input: z.strictObject({ ...which, writers }),
    run: ofOpen((open, input) => {
      const chosen = unique(input.writers);
      if (open.mode !== 'together') return notTogether;
      return chosen?.join() === open.writers?.join() ? [] : [{ type: 'writersChanged', writers: chosen }];
    }),
  }),
  /** Together: keeps the sheet beyond the session, or no longer. */
  save: command({
    by: ['facilitator'],
    input: z.strictObject({ ...which, isSaved: z.boolean() }),
    run: ofOpen((open, { isSaved }, context) => saving(open, isSaved, context)),
  }),
  /** `isSaved`: whether what is written in a sheet together is kept; as it was decided before, where it is not told. In a side room it is decided before: who is told as it closes is told too late. */
  close: command({
    by: ['facilitator'],
    input: z.strictObject({ ...which, isSaved: z.boolean().optional() }),
    run: (open, { worksheet, isSaved }, context) => {
      if (open?.id !== worksheet) return [];
      if (isSaved && !open.isSaved && kindOfPlace(open.place) === 'aside') return tellFirst;
      const saved = isSaved === undefined ? [] : saving(open, isSaved, context);
      return isRefusal(saved) ? saved : [...saved, { type: 'closed', at: context.now }];
    },
  }),
  /** Makes the participant's own sheet: the same one whenever they come back, here or at home. */
  begin: command({
    by: ['participant'],
    input: z.strictObject(which),
    run: ofOpen((open, _, { actor, newId, now }) => {
      if (open.mode !== 'own') return refuse('notOwn', 'This worksheet is one that you fill in together.');
      return ownOf(open, actor) ? [] : [{ type: 'begun', member: actor, sheet: newId(), at: now }];
    }),
  }),
  /** How far the own sheet is, counted by its owner's browser: the words stay there. */
  progress: command({
    by: ['participant'],
    input: z.strictObject({ ...which, answered: z.int().min(0).max(FIELDS_MAX), total: z.int().min(0).max(FIELDS_MAX) }),
    run: ofOpen((open, { answered, total }, { actor }) => {
      const own = ownOf(open, actor);
      if (!own) return noSheet;
      if (answered > total) return refuse('badProgress', 'More answers than questions cannot be.');
      return own.answered === answered && own.total === total ? [] : [{ type: 'progressed', member: actor, answered, total }];
    }),
  }),
  /** Makes a place for a copy of a field, or of the whole sheet, that others may read. Its owner alone writes it there. */
  show: command({
    by: ['participant'],
    input: z.strictObject({ ...which, field: z.string().min(1).max(40).nullable(), to: z.enum(audiences, 'Please choose who sees it.') }),
    run: ofOpen((open, { field, to }, { actor, roster, newId }) => {
      if (!ownOf(open, actor)) return noSheet;
      if (field !== null && !isShowable(open.template, field)) return refuse('noField', 'There is no such question on this worksheet.');
      const mine = open.shown.filter(({ member }) => member === actor);
      if (mine.some((one) => one.field === field && one.to === to)) return [];
      if (mine.length >= SHOWN_MAX_EACH) return refuse('tooManyShown', 'You are showing a lot already. Take something back first.');
      return [{ type: 'shown', shown: { id: newId(), member: actor, field, to, place: seatOf(roster, actor)!.place } }];
    }),
  }),
  /** The copy is deleted, on everybody's screen and on the disk. */
  takeBack: command({
    by: ['participant'],
    input: z.strictObject({ ...which, shown: z.string().min(1).max(64) }),
    run: (open, { worksheet, shown }, { actor }) =>
      open?.id === worksheet && open.shown.some(({ id, member }) => id === shown && member === actor) ? [{ type: 'takenBack', id: shown }] : [],
  }),
};

function saving(open: OpenWorksheet, isSaved: boolean, { roster, now }: Context): readonly WorksheetEvent[] | Refusal {
  if (open.mode !== 'together') return notTogether;
  if (open.isSaved === isSaved) return [];
  return isSaved && !mayBeKept(open.place, open.opening, roster) ? tellFirst : [{ type: 'savedChanged', isSaved, at: now }];
}

const unique = <T extends string>(ids: readonly T[] | null): readonly T[] | null => ids && [...new Set(ids)].sort();
