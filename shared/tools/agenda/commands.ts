import { z } from 'zod';
import { agendaTemplateIds, agendaTemplates, phaseKinds, type TemplatePhase } from '../../learning/content/agendaTemplates.ts';
import { refuse } from '../../live/refusals.ts';
import { commandFor, nothing } from '../../live/tool.ts';
import { breakEndsAt, currentOf, phaseOf, upcomingOf, type Agenda, type AgendaEvent, type Phase } from './state.ts';

const command = commandFor<Agenda, AgendaEvent>();

const id = z.string().min(1).max(64);
const title = z.string().trim().min(1).max(60);
const minutes = z.int().min(1).max(120);
const note = z.string().trim().max(1000);
const PHASES_MAX = 20;

const noPhase = refuse('noPhase', 'That part of the agenda is over or no longer there.');
const full = refuse('agendaFull', 'An agenda holds up to 20 parts. Remove one first.');

const phaseFrom = (phase: TemplatePhase & { note?: string }, newId: () => string): Phase => ({
  id: newId(),
  kind: phase.kind,
  title: phase.title,
  minutes: phase.minutes,
  note: phase.note ?? '',
  startedAt: null,
  endedAt: null,
});

export const commands = {
  /** Takes a template; only before anything was started. */
  plan: command({
    by: ['facilitator'],
    input: z.strictObject({ template: z.enum(agendaTemplateIds) }),
    run: ({ phases }, { template }, { newId }) => {
      if (phases.some(({ startedAt }) => startedAt !== null))
        return refuse('underWay', 'The session is under way. You can still add, change and move what is to come.');
      return [{ type: 'planned', phases: agendaTemplates[template].map((phase) => phaseFrom(phase, newId)) }];
    },
  }),

  add: command({
    by: ['facilitator'],
    input: z.strictObject({ kind: z.enum(phaseKinds), title, minutes, note: note.default(''), before: id.nullable() }),
    run: ({ phases }, { before, ...told }, { newId }) => (phases.length >= PHASES_MAX ? full : [{ type: 'phaseAdded', phase: phaseFrom(told, newId), before }]),
  }),

  change: command({
    by: ['facilitator'],
    input: z.strictObject({ phase: id, title: title.optional(), minutes: minutes.optional(), note: note.optional() }),
    run: (agenda, { phase: which, ...told }) => {
      const phase = phaseOf(agenda, which);
      if (!phase || phase.endedAt !== null) return noPhase;
      const changes = {
        ...(told.title !== undefined && { title: told.title }),
        ...(told.minutes !== undefined && { minutes: told.minutes }),
        ...(told.note !== undefined && { note: told.note }),
      };
      return [{ type: 'phaseChanged', phase: which, changes }];
    },
  }),

  remove: command({
    by: ['facilitator'],
    input: z.strictObject({ phase: id }),
    run: (agenda, { phase }) => (upcomingOf(agenda).some((one) => one.id === phase) ? [{ type: 'phaseRemoved', phase }] : noPhase),
  }),

  /** Puts what is to come into this order. */
  reorder: command({
    by: ['facilitator'],
    input: z.strictObject({ upcoming: z.array(id).max(PHASES_MAX) }),
    run: (agenda, { upcoming }) => {
      const ids = upcomingOf(agenda).map((phase) => phase.id);
      if (ids.length !== upcoming.length || new Set(upcoming).size !== ids.length || !ids.every((one) => upcoming.includes(one)))
        return refuse('agendaChanged', 'The agenda was changed meanwhile. Please look again and repeat it.');
      return [{ type: 'phasesOrdered', upcoming }];
    },
  }),

  /** Ends the phase they see and starts another; pressed by two at once, it is done once. */
  start: command({
    by: ['facilitator'],
    input: z.strictObject({ phase: id, current: id.nullable() }),
    run: (agenda, { phase, current }, { actor, now }) => {
      if (agenda.current !== current) return [];
      if (!upcomingOf(agenda).some((one) => one.id === phase)) return noPhase;
      return [{ type: 'phaseStarted', phase, by: actor, at: now }];
    },
  }),

  end: command({
    by: ['facilitator'],
    input: z.strictObject({ current: id }),
    run: (agenda, { current }, { now }) => (agenda.current === current ? [{ type: 'phaseEnded', at: now }] : []),
  }),

  /** Takes back a start or an end that came too early. */
  back: command({
    by: ['facilitator'],
    input: z.strictObject({ current: id.nullable() }),
    run: (agenda, { current }, { now }) => {
      if (agenda.current !== current) return [];
      return agenda.phases.some(({ id: one, startedAt }) => startedAt !== null && one !== current)
        ? [{ type: 'wentBack', at: now }]
        : refuse('noPhaseBefore', 'There is no earlier part to go back to.');
    },
  }),

  /** Back from the break: camera and microphone may be used again, as the person has them. */
  comeBack: command({
    by: ['facilitator', 'participant', 'family', 'captioner'],
    input: nothing,
    run: ({ resting }, _, { actor }) => (resting.includes(actor) ? [{ type: 'cameBack', member: actor }] : []),
  }),

  tick: command({
    by: ['clock'],
    input: nothing,
    run: (agenda, _, { now }) => {
      const endsAt = breakEndsAt(agenda);
      return currentOf(agenda) && endsAt !== null && endsAt <= now ? [{ type: 'breakOver' }] : [];
    },
  }),
};
