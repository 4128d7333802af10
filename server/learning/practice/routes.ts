import { done } from '#shared/base/endpoint.ts';
import { dayTooFar, noMail, noTime, practice as practiceApi, tooManyPractices } from '#shared/learning/practice/api.ts';
import type { AssignedList, AssignedPractice, PracticeList, PracticeView, SeenDay } from '#shared/learning/practice/answers.ts';
import { exercises } from '#shared/learning/content/exercises.ts';
import { notThere } from '#shared/base/refusal.ts';
import { practiceNoteReaders, practiceReminderChoice, practiceToAssign } from '#shared/learning/practice/input.ts';
import { mayLogOn, oldestDay, practiceDay, practicePlan, type NoteReaders, type PracticeKind, type PracticePlan } from '#shared/learning/practice/practice.ts';
import { createSheet } from '#server/learning/sheets/queries.ts';
import { findTemplate } from '#server/learning/worksheets/templates.ts';
import type { RouteContext } from '#server/platform/http/route.ts';
import { serve } from '#server/platform/http/serve.ts';
import {
  changeReaders,
  changeReminder,
  countOwn,
  endPractice,
  findLed,
  findOwn,
  keepDay,
  listLed,
  listOwn,
  newPractice,
  presentDay,
  PRACTICES_MAX,
  type PracticeRow,
} from './queries.ts';

export const practices = serve(practiceApi.mine, {
  run: async ({ db, scope, now, settings }) =>
    ({ practices: (await listOwn(db, scope)).map((row) => present(row, now)), mayMail: settings.mail !== null }) satisfies PracticeList,
});

export const setPractice = serve(practiceApi.set, {
  body: practicePlan,
  async run({ db, caller, now, scope }, { body }) {
    const title = await titleOf({ db, caller }, body);
    if (title === null) return notThere();
    if ((await countOwn(db, scope)) >= PRACTICES_MAX) return tooManyPractices({ max: PRACTICES_MAX });
    const made = await db.prisma.practice.create({ data: newPractice(caller.id, caller, body, title, now) });
    return { id: made.id };
  },
});

export const logPractice = serve(practiceApi.log, {
  body: practiceDay,
  async run({ db, scope, now }, { params, body }) {
    const row = await findOwn(db, scope, params.id);
    if (!row) return notThere();
    if (!mayLogOn(body.day, now.getTime())) return dayTooFar({ field: 'day' });
    // A device whose clock runs ahead must not block every later tap.
    const loggedAt = new Date(Math.min(Date.parse(body.loggedAt), now.getTime())).toISOString();
    return { day: await keepDay(db, row.id, { ...body, note: body.note.trim(), loggedAt }) };
  },
});

export const practiceNotes = serve(practiceApi.notes, {
  body: practiceNoteReaders,
  async run({ db, scope }, { params, body }) {
    if (!(await findOwn(db, scope, params.id))) return notThere();
    await changeReaders(db, params.id, body.noteReaders);
    return done;
  },
});

export const practiceReminder = serve(practiceApi.reminder, {
  body: practiceReminderChoice,
  async run({ db, scope, now, settings }, { params, body: { remindAt, mailZone } }) {
    if (!(await findOwn(db, scope, params.id))) return notThere();
    if (mailZone !== null && remindAt === null) return noTime({ field: 'remindAt' });
    if (mailZone !== null && settings.mail === null) return noMail({ field: 'mailZone' });
    await changeReminder(db, params.id, remindAt, mailZone, now);
    return done;
  },
});

export const stopPractice = serve(practiceApi.end, {
  run: async ({ db, scope, now, noting }, { params }) => ((await endPractice(db, scope, params.id, now, noting)) ? done : notThere()),
});

export const assignedPractice = serve(practiceApi.assigned, {
  async run({ db, scope, now, noting }) {
    const people = await listLed(db, scope);
    noting.about(people.map(({ id }) => id));
    return {
      people: people.map(({ id, name, email, practices }) => ({ id, name, email, practices: practices.map((row) => presentAssigned(row, now)) })),
    } satisfies AssignedList;
  },
});

export const practiceOfPerson = serve(practiceApi.ofPerson, {
  async run({ db, scope, now }, { params }) {
    const [person] = await listLed(db, scope, params.id);
    return person ? { practices: person.practices.map((row) => presentAssigned(row, now)) } : notThere();
  },
});

export const assignPractice = serve(practiceApi.assign, {
  body: practiceToAssign,
  async run({ db, caller, now, noting, scope }, { body: { people, ...plan } }) {
    const title = await titleOf({ db, caller }, plan);
    if (title === null) return notThere();
    const wanted = [...new Set(people)];
    const led = await findLed(db, scope, wanted);
    // All of them or nobody: half a group that was told would be worse.
    if (led.length < wanted.length) return notThere();
    if (led.some(({ _count }) => _count.practices >= PRACTICES_MAX)) return tooManyPractices({ max: PRACTICES_MAX });
    const worksheet = plan.kind === 'worksheet' ? await findTemplate(db, caller, plan.what) : null;
    await db.prisma.$transaction(async (tx) => {
      await tx.practice.createMany({ data: wanted.map((person) => newPractice(person, caller, plan, title, now)) });
      if (worksheet)
        for (const person of wanted)
          await createSheet(
            { prisma: tx },
            { id: person, clinicId: caller.clinicId },
            { templateId: worksheet.template.id, templateVersion: worksheet.template.version, isAssigned: true },
            now,
          );
      await noting.changeIn(tx, wanted);
    });
    return done;
  },
});

async function titleOf(
  { db, caller }: { db: RouteContext['db']; caller: NonNullable<RouteContext['caller']> },
  { kind, what }: PracticePlan,
): Promise<string | null> {
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

const daysOf = ({ logs }: PracticeRow, now: Date) => logs.filter(({ day }) => day >= oldestDay(now.getTime())).map(presentDay);

const present = (row: PracticeRow, now: Date): PracticeView => ({ ...common(row), remindAt: row.remindAt, mailZone: row.mailZone, days: daysOf(row, now) });

const presentAssigned = (row: PracticeRow, now: Date): AssignedPractice => ({
  ...common(row),
  mayEnd: row.setById !== row.personId,
  days: daysOf(row, now).map(({ day, outcome, helpfulness, note }): SeenDay => ({
    day,
    outcome,
    helpfulness,
    note: row.visibility === 'facilitators' ? note : null,
  })),
});
