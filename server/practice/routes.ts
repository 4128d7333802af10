import { z } from 'zod';
import type { AssignedList, AssignedPractice, PracticeList, PracticeView, SeenDay } from '#shared/api/practice.ts';
import { exercises } from '#shared/content/exercises.ts';
import { notThere, refuse } from '#shared/live/refusals.ts';
import { mayLogOn, noteReaders, practiceDay, practicePlan, reminderTime, type NoteReaders, type PracticeKind, type PracticePlan } from '#shared/practice/practice.ts';
import { createSheet } from '#server/worksheets/queries.ts';
import { findTemplate } from '#server/worksheets/templates.ts';
import { defineRoute, type RouteContext } from '#server/http/route.ts';
import { isTimeZone } from './moments.ts';
import { changeReaders, changeReminder, countOwn, endPractice, findLed, findOwn, keepDay, listLed, listOwn, newPractice, oldestDay, presentDay, PRACTICES_MAX, type PracticeRow } from './queries.ts';

const id = z.string().min(1).max(64);
const idParams = z.strictObject({ id });
const PEOPLE_MAX = 60;

const tooManyToKeepUp = refuse('tooManyPractices', `Nobody can keep up more than ${PRACTICES_MAX} things. Take one off first.`);
const noTime = { ...refuse('noTime', 'Please give a time for the reminder.'), field: 'remindAt' };
const noMail = { ...refuse('noMail', 'This clinic’s Hearth cannot send mail.'), field: 'mailZone' };
const dayTooFar = { ...refuse('dayTooFar', 'Only today and the last two weeks can be filled in.'), field: 'day' };

export const practices = defineRoute({
  method: 'get',
  path: '/api/practice',
  by: ['participant'],
  run: async ({ db, caller, now, settings }) =>
    ({ practices: (await listOwn(db, caller)).map((row) => present(row, now)), mayMail: settings.mail !== null }) satisfies PracticeList,
});

export const setPractice = defineRoute({
  method: 'post',
  path: '/api/practice',
  by: ['participant'],
  body: practicePlan,
  async run({ db, caller, now }, { body }) {
    const title = await titleOf({ db, caller }, body);
    if (title === null) return notThere;
    if ((await countOwn(db, caller)) >= PRACTICES_MAX) return tooManyToKeepUp;
    const made = await db.prisma.practice.create({ data: newPractice(caller.id, caller, body, title, now) });
    return { id: made.id };
  },
});

export const logPractice = defineRoute({
  method: 'post',
  path: '/api/practice/:id/days',
  by: ['participant'],
  params: idParams,
  body: practiceDay,
  async run({ db, caller, now }, { params, body }) {
    const row = await findOwn(db, caller, params.id);
    if (!row) return notThere;
    if (!mayLogOn(body.day, now.getTime())) return dayTooFar;
    // A device whose clock runs ahead must not block every later tap.
    const loggedAt = new Date(Math.min(Date.parse(body.loggedAt), now.getTime())).toISOString();
    return { day: await keepDay(db, row.id, { ...body, note: body.note.trim(), loggedAt }) };
  },
});

export const practiceNotes = defineRoute({
  method: 'post',
  path: '/api/practice/:id/readers',
  by: ['participant'],
  params: idParams,
  body: z.strictObject({ noteReaders: z.enum(noteReaders, 'Please choose who may read your notes.') }),
  async run({ db, caller }, { params, body }) {
    if (!(await findOwn(db, caller, params.id))) return notThere;
    await changeReaders(db, params.id, body.noteReaders);
    return { done: true };
  },
});

export const practiceReminder = defineRoute({
  method: 'post',
  path: '/api/practice/:id/reminder',
  by: ['participant'],
  params: idParams,
  body: z.strictObject({
    remindAt: reminderTime,
    /** The zone of the browser, where a mail is wished as well. */
    mailZone: z.string('Please say in which time zone.').max(64).refine(isTimeZone, 'This time zone is not known.').nullable(),
  }),
  async run({ db, caller, now, settings }, { params, body: { remindAt, mailZone } }) {
    if (!(await findOwn(db, caller, params.id))) return notThere;
    if (mailZone !== null && remindAt === null) return noTime;
    if (mailZone !== null && settings.mail === null) return noMail;
    await changeReminder(db, params.id, remindAt, mailZone, now);
    return { done: true };
  },
});

export const stopPractice = defineRoute({
  method: 'post',
  path: '/api/practice/:id/end',
  by: ['participant', 'facilitator'],
  params: idParams,
  run: async ({ db, caller, now }, { params }) => ((await endPractice(db, caller, params.id, now)) ? { done: true } : notThere),
});

export const assignedPractice = defineRoute({
  method: 'get',
  path: '/api/assigned-practice',
  by: ['facilitator'],
  async run({ db, caller, now }) {
    const people = await listLed(db, caller);
    return { people: people.map(({ id, name, practices }) => ({ id, name, practices: practices.map((row) => presentAssigned(row, now)) })) } satisfies AssignedList;
  },
});

export const assignPractice = defineRoute({
  method: 'post',
  path: '/api/assigned-practice',
  by: ['facilitator'],
  body: practicePlan.extend({ people: z.array(id, 'Please choose for whom.').min(1, 'Please choose for whom.').max(PEOPLE_MAX) }),
  async run({ db, caller, now }, { body: { people, ...plan } }) {
    const title = await titleOf({ db, caller }, plan);
    if (title === null) return notThere;
    const wanted = [...new Set(people)];
    const led = await findLed(db, caller, wanted);
    // All of them or nobody: half a group that was told would be worse.
    if (led.length < wanted.length) return notThere;
    if (led.some(({ _count }) => _count.practices >= PRACTICES_MAX)) return tooManyToKeepUp;
    await db.prisma.practice.createMany({ data: wanted.map((person) => newPractice(person, caller, plan, title, now)) });
    const worksheet = plan.kind === 'worksheet' ? await findTemplate(db, caller, plan.what) : null;
    if (worksheet)
      for (const person of wanted)
        await createSheet(db, { id: person, clinicId: caller.clinicId }, { templateId: worksheet.template.id, templateVersion: worksheet.template.version, isAssigned: true }, now);
    return { done: true };
  },
});

async function titleOf({ db, caller }: { db: RouteContext['db']; caller: NonNullable<RouteContext['caller']> }, { kind, what }: PracticePlan): Promise<string | null> {
  if (kind === 'worksheet') return (await findTemplate(db, caller, what))?.template.title ?? null;
  return Object.hasOwn(exercises, what) ? exercises[what as keyof typeof exercises].title : null;
}

const common = ({ id, kind, what, title, whenText, whereText, personId, setById, setBy, visibility, createdAt }: PracticeRow) => ({
  id,
  kind: kind as PracticeKind,
  what,
  title,
  when: whenText,
  where: whereText,
  setBy: setById === personId ? null : setBy.name,
  noteReaders: visibility as NoteReaders,
  createdAt: createdAt.toISOString(),
});

const daysOf = ({ logs }: PracticeRow, now: Date) => logs.filter(({ day }) => day >= oldestDay(now)).map(presentDay);

const present = (row: PracticeRow, now: Date): PracticeView => ({ ...common(row), remindAt: row.remindAt, mailZone: row.mailZone, days: daysOf(row, now) });

const presentAssigned = (row: PracticeRow, now: Date): AssignedPractice => ({
  ...common(row),
  mayEnd: row.setById !== row.personId,
  days: daysOf(row, now).map(({ day, outcome, helpfulness, note }): SeenDay => ({ day, outcome, helpfulness, note: row.visibility === 'facilitators' ? note : null })),
});
