import { z } from 'zod';
import { isDay } from '../../base/day.ts';
import { fitsKind, services, type Service } from './services.ts';
import { asksReason } from './size.ts';

export const TITLE_MAX = 80;
export const REASON_MAX = 300;

const id = z.string('Please choose somebody.').min(1, 'Please choose somebody.').max(64, 'Please choose somebody.');
const ids = (max: number) => z.array(id, 'Please choose from the list.').max(max, 'That is more than one session holds.');

const fields = {
  kind: z.enum(['group', 'individual', 'family'], 'Please choose a kind of session.'),
  title: z
    .string('Please give it a title.')
    .trim()
    .min(1, 'Please give it a title.')
    .max(TITLE_MAX, 'Please write a shorter title.')
    .regex(/^\P{C}*$/u, 'Please write it without line breaks.'),
  /** In the clinic's zone: '2026-12-01', '19:00'. */
  day: z
    .string('Please choose a day.')
    .regex(/^20\d\d-\d\d-\d\d$/, 'Please choose a day.')
    .refine(isDay, 'Please choose a day.'),
  time: z.string('Please choose a time.').regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Please choose a time.'),
  minutes: z.int('Please write 15 to 240 minutes.').min(15, 'Please write 15 to 240 minutes.').max(240, 'Please write 15 to 240 minutes.'),
  service: z.enum(services as [Service, ...Service[]], 'Please say what it is for the record.'),
  facilitators: ids(10).min(1, 'Please choose who leads it.'),
  lead: id,
  participants: ids(60),
  relatives: ids(60),
  captioners: ids(10),
  /** Why so many, where that is asked. */
  sizeReason: z.string('Please write a reason.').trim().max(REASON_MAX, 'Please write a shorter reason.'),
};
type Draft = z.output<z.ZodObject<typeof fields>>;

function isWhole(draft: Draft, { addIssue }: { addIssue: (issue: { code: 'custom'; path: string[]; message: string }) => void }): void {
  const wrong = (field: keyof Draft, message: string) => addIssue({ code: 'custom', path: [field], message });
  const { kind, service, facilitators, lead, participants, relatives, captioners } = draft;
  if (!fitsKind(service, kind)) wrong('service', 'Please choose what fits this kind of session.');
  if (!facilitators.includes(lead)) wrong('lead', 'The lead is one of the facilitators. Please choose one of them.');
  if (kind === 'individual' && participants.length !== 1) wrong('participants', 'An individual session is with one participant. Please choose one.');
  if (kind === 'group' && participants.length === 0) wrong('participants', 'Please choose at least one participant.');
  if (kind === 'family' && participants.length + relatives.length === 0) wrong('participants', 'Please choose who comes.');
  if (kind !== 'family' && relatives.length > 0) wrong('relatives', 'Relatives come to family sessions only.');
  const all = [...facilitators, ...participants, ...relatives, ...captioners];
  if (new Set(all).size < all.length) wrong('participants', 'Somebody stands in it twice. Please choose everybody once.');
  if (asksReason(draft) && draft.sizeReason === '') wrong('sizeReason', 'For more than 10 in a group please write why.');
}

/** A session as somebody plans it. */
export const sessionDraft = z.strictObject(fields).superRefine(isWhole);
export type SessionDraft = z.output<typeof sessionDraft>;

/** The same, to be looked at before it is saved; `session`: the one that would be changed, '' for a new one. A reason may still be missing. */
export const draftToLookAt = z
  .strictObject({ ...fields, session: z.string().max(64) })
  .superRefine((draft, context) => isWhole({ ...draft, sizeReason: draft.sizeReason || '…' }, context));

export const cancelling = z.strictObject({
  reason: z.string('Please write a reason.').trim().min(1, 'Please write a reason.').max(REASON_MAX, 'Please write a shorter reason.'),
});
