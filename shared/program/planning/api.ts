import type { SessionKind } from '../../people/sessionRole.ts';
import { endpoint, type Done } from '../../base/endpoint.ts';
import { refusal } from '../../base/refusal.ts';
import { sessionEnded } from '../schedule/api.ts';
import type { cancelling, draftToLookAt, sessionDraft } from './input.ts';
import type { Service } from './services.ts';

export const startsInPast = refusal()('startsInPast');
export const leadElsewhere = refusal()('leadElsewhere');
export const groupTooLarge = refusal<{ max: number }>()('groupTooLarge');
export const sessionIsOpen = refusal()('sessionIsOpen');

export type RosterRole = 'facilitator' | 'participant' | 'family' | 'captioner';

/** Somebody whom the reader may put into a session. */
export interface Choice {
  id: string;
  /** Their name at the clinic; the address of who is invited and has no account yet. */
  name: string;
  role: RosterRole;
  isHere: boolean;
  /** Of a relative: whose, by id. */
  of: string[];
}

export interface Choices {
  people: Choice[];
  /** The clinic's zone, in which sessions are planned. */
  zone: string;
  /** The kinds the reader may plan. */
  kinds: SessionKind[];
  /** The reader, where they are among those. */
  self: string | null;
}

/** What to know before a session is saved: ids are those of the draft. */
export interface PlanLook {
  startsAt: string;
  endsAt: string;
  inTwoPlaces: string[];
  notHere: string[];
  asksReason: boolean;
  isAlone: boolean;
  /** Why it cannot be saved as it is; null: it can. */
  mayNot: 'startsInPast' | 'leadElsewhere' | 'groupTooLarge' | null;
}

/** A session as it is planned. */
export interface PlannedSession {
  kind: SessionKind;
  title: string;
  day: string;
  time: string;
  minutes: number;
  service: Service | '';
  facilitators: string[];
  lead: string;
  participants: string[];
  relatives: string[];
  captioners: string[];
  sizeReason: string;
  /** On it, and not to be chosen anew: names by id. */
  others: Choice[];
  /** People can be in it by now: its time stays as it is. */
  isOpen: boolean;
}

export const planners = ['facilitator', 'scheduler', 'manager'] as const;

export const planning = {
  choices: endpoint<Choices>()({
    method: 'get',
    path: '/api/planning',
    by: planners,
    sees: 'planning',
    logs: { kind: 'planning', of: 'answer' },
  }),
  look: endpoint<PlanLook, typeof draftToLookAt>()({
    method: 'post',
    asks: true,
    path: '/api/planning/look',
    by: planners,
    sees: null,
    logs: { kind: 'planning', of: 'answer' },
    also: ['roster'],
  }),
  plan: endpoint<{ id: string }, typeof sessionDraft>()({
    method: 'post',
    path: '/api/planning',
    by: planners,
    sees: 'schedule',
    logs: { kind: 'roster', of: 'answer' },
    also: ['planning'],
    changes: ['firstSteps'],
    refuses: [startsInPast, leadElsewhere, groupTooLarge],
  }),
  read: endpoint<PlannedSession>()({
    method: 'get',
    path: '/api/sessions/:id/plan',
    by: planners,
    sees: 'schedule',
    logs: { kind: 'roster', of: 'session' },
    // What is asked for is to be changed: who only reads it has another endpoint.
    act: 'w',
    refuses: [sessionEnded],
  }),
  change: endpoint<Done, typeof sessionDraft>()({
    method: 'post',
    path: '/api/sessions/:id/plan',
    by: planners,
    sees: 'schedule',
    logs: { kind: 'roster', of: 'session' },
    also: ['planning'],
    changes: ['names', 'attendance', 'captioners'],
    refuses: [sessionEnded, startsInPast, leadElsewhere, groupTooLarge, sessionIsOpen],
  }),
  cancel: endpoint<Done, typeof cancelling>()({
    method: 'post',
    path: '/api/sessions/:id/cancel',
    by: planners,
    sees: 'schedule',
    logs: { kind: 'roster', of: 'session' },
    refuses: [sessionEnded],
  }),
};
