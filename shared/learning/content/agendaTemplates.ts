/** What a part of a session is about. A `break` turns cameras and microphones off. */
export const phaseKinds = [
  'opening', 'checkIn', 'education', 'skillPractice', 'process', 'homework', 'checkOut', 'break', 'review', 'other',
] as const;
export type AgendaPhaseKind = (typeof phaseKinds)[number];

export interface TemplatePhase {
  kind: AgendaPhaseKind;
  title: string;
  minutes: number;
}

const of = (kind: AgendaPhaseKind, title: string, minutes: number): TemplatePhase => ({ kind, title, minutes });

/** Ways a session usually goes; the minutes add up to the session's length. */
export const agendaTemplates = {
  group60: [
    of('opening', 'Welcome', 3),
    of('checkIn', 'Check-in', 12),
    of('education', 'Something new', 15),
    of('skillPractice', 'Practice', 15),
    of('process', 'Talking together', 8),
    of('homework', 'Until next time', 3),
    of('checkOut', 'Check-out', 4),
  ],
  group90: [
    of('opening', 'Welcome', 5),
    of('checkIn', 'Check-in', 18),
    of('education', 'Something new', 20),
    of('skillPractice', 'Practice', 22),
    of('process', 'Talking together', 15),
    of('homework', 'Until next time', 4),
    of('checkOut', 'Check-out', 6),
  ],
  individual50: [
    of('opening', 'Welcome', 3),
    of('review', 'Looking back', 10),
    of('process', 'Working together', 25),
    of('homework', 'Until next time', 7),
    of('checkOut', 'Close', 5),
  ],
  family50: [
    of('opening', 'Welcome and who is here', 5),
    of('other', 'Today’s plan and ground rules', 5),
    of('education', 'Something new', 10),
    of('skillPractice', 'Practice together', 20),
    of('homework', 'What we agree on', 5),
    of('checkOut', 'Close', 5),
  ],
} as const satisfies Record<string, readonly TemplatePhase[]>;

export type AgendaTemplateId = keyof typeof agendaTemplates;
export const agendaTemplateIds = Object.keys(agendaTemplates) as [AgendaTemplateId, ...AgendaTemplateId[]];
