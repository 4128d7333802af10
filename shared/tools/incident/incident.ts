import { z } from 'zod';
import { refuse } from '../../live/refusals.ts';
import type { MemberId, Roster, RosterEvent } from '../../live/roster.ts';
import type { Row } from '../../live/rows.ts';
import { lineOrNothing } from '../../live/text.ts';
import { commandFor, defineTool, memberId, nothing } from '../../live/tool.ts';
import { phoneNumber } from '../../people/phone.ts';
import { deeds } from '../../live/deeds.ts';
import { ENTRIES_MAX, evolve, initial, KEPT_MS, nextStep, nextTold, type Entry, type Incident, type IncidentEvent } from './state.ts';

const command = commandFor<Incident, IncidentEvent>();
const TEXT_MAX = 300;

const commands = {
  /** One tap: what was done for somebody, now. */
  note: command({
    by: ['facilitator'],
    input: z.strictObject({ member: memberId, deed: z.enum(deeds), number: phoneNumber.nullable().default(null), text: lineOrNothing(TEXT_MAX).default('') }),
    run: ({ entries, names }, { member, deed, number, text }, { actor, now, newId }) => {
      if (!Object.hasOwn(names, member)) return refuse('notHere', 'That person was not in this session.');
      if (entries.length >= ENTRIES_MAX) return refuse('tooManyEntries', 'There are 200 entries already. Please write the rest into the outcome.');
      return [{ type: 'noted', entry: { id: newId(), about: member, deed, number, text, by: actor, at: now } }];
    },
  }),
  /** A line of text with what one noted oneself. */
  addText: command({
    by: ['facilitator'],
    input: z.strictObject({ entry: z.string().min(1).max(64), text: lineOrNothing(TEXT_MAX) }),
    run: ({ entries }, { entry: id, text }, { actor }) => {
      const entry = entries.find((one) => one.id === id && one.by === actor);
      if (!entry) return refuse('noEntry', 'Only whoever noted it can add to it.');
      return entry.text === text ? [] : [{ type: 'textSet', entry: id, text }];
    },
  }),
  tick: command({
    by: ['clock'],
    input: nothing,
    run: ({ reaching }, _, { now }) =>
      reaching.filter(({ toldAt, since }) => toldAt === null && since + KEPT_MS <= now).map(({ member }) => ({ type: 'reachingTold', member, at: now })),
  }),
};

/** What is done for somebody at risk, minute by minute, and who has to be reached since they dropped out. Facilitators alone know of it. */
export const incident = defineTool({
  name: 'incident',
  shape: 2,
  initial,
  commands,
  evolve,
  views: { facilitator },
  wakeAt: nextTold,
  keeps: (event: IncidentEvent | RosterEvent, { state }) => rowsOf(event, state),
});

const entryView = ({ id, about, deed, number, text, by, at }: Entry) => ({ id, about, deed, number, text, by, at });

function facilitator({ entries, reaching, neverCall }: Incident, _: { id: MemberId }, roster: Roster) {
  return {
    entries: entries.map(entryView),
    /** Who has to be reached, with the next step: those whose line dropped only after a minute. */
    reaching: reaching
      .filter(({ toldAt, isReached }) => toldAt !== null && !isReached)
      .map((one) => ({
        member: one.member,
        name: one.name,
        why: one.why,
        since: one.since,
        done: one.done,
        next: nextStep(one, roster, !neverCall.includes(one.member)),
      })),
  };
}

function rowsOf(event: IncidentEvent | RosterEvent, { entries }: Incident): readonly Row[] {
  const entry = event.type === 'noted' ? event.entry : event.type === 'textSet' ? entries.find(({ id }) => id === event.entry) : undefined;
  if (!entry) return [];
  const { id, about, deed, number, by, at } = entry;
  return [{ table: 'incidentKept', entry: id, about, deed, number, text: event.type === 'textSet' ? event.text : entry.text, by, at }];
}
