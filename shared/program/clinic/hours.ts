/** From when until when somebody is there on one day, on the clinic's clock: '09:00', '17:00'. */
export interface Span {
  from: string;
  to: string;
}
/** From Monday on; null: nobody is there that day. */
export type OpeningHours = readonly (Span | null)[];

export const closedAllWeek: OpeningHours = Array.from({ length: 7 }, () => null);

/** As they are kept and sent: seven days with commas between them, '09:00-17:00,,…'. */
export const writeHours = (hours: OpeningHours): string => hours.map((span) => (span ? `${span.from}-${span.to}` : '')).join(',');

/** Read again; what is no such text is no hours at all. */
export function readHours(text: string | null): OpeningHours {
  const days = (text ?? '').split(',');
  if (days.length !== 7) return closedAllWeek;
  return days.map((day) => {
    const [, from, to] = /^(\d\d:\d\d)-(\d\d:\d\d)$/.exec(day) ?? [];
    return from && to ? { from, to } : null;
  });
}

/** Days in a row with the same hours, as people say them: 0 is Monday. */
export function runsOf(hours: OpeningHours): { first: number; last: number; span: Span }[] {
  const runs: { first: number; last: number; span: Span }[] = [];
  hours.forEach((span, day) => {
    const before = runs.at(-1);
    if (!span) return;
    if (before && before.last === day - 1 && before.span.from === span.from && before.span.to === span.to) before.last = day;
    else runs.push({ first: day, last: day, span });
  });
  return runs;
}

/** Whether somebody is there now, and when next; null where nobody said any hours. `day`: 0 is Monday; `time`: '09:05', both on the clinic's clock. */
export function openingOf(
  hours: string | null,
  { day, time }: { day: number; time: string },
): { isOpen: boolean; opens: { day: number; from: string } | null } | null {
  const days = readHours(hours);
  if (days.every((span) => span === null)) return null;
  const today = days[day];
  if (today && today.from <= time && time < today.to) return { isOpen: true, opens: null };
  for (let ahead = 0; ahead <= 7; ahead += 1) {
    const next = (day + ahead) % 7;
    const span = days[next];
    if (span && (ahead > 0 || time < span.from)) return { isOpen: false, opens: { day: next, from: span.from } };
  }
  return { isOpen: false, opens: null };
}
