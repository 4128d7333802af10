/** What a mail about a session tells: neither its name nor who is in it, since others may see somebody's mailbox. */
export interface LetterFacts {
  news: 'planned' | 'moved' | 'cancelled';
  /** The clinic's name for mails. */
  from: string;
  startsAt: Date;
  /** Of one that moved: when it would have been. */
  was: Date | null;
  /** The clinic's, in which times are told. */
  zone: string;
  /** Where people sign in. */
  url: string;
}

/** The mail to one of a session's people about a time that is new, another, or off. */
export function sessionLetter({ news, from, startsAt, was, zone, url }: LetterFacts): { subject: string; text: string } {
  const at = momentIn(startsAt, zone);
  const before = was && momentIn(was, zone);
  const said = {
    planned: { subject: `A new appointment with ${from}`, lines: ['You have a new appointment:', at] },
    moved: {
      subject: `Your appointment with ${from} has moved`,
      lines: ['An appointment of yours has moved. It is now:', at, ...(before ? ['', 'It was:', before] : [])],
    },
    cancelled: { subject: `Your appointment with ${from} is off`, lines: ['This appointment does not take place:', at] },
  }[news];
  return { subject: said.subject, text: [...said.lines, '', 'Everything about it stands here, once you have signed in:', url].join('\n') };
}

/** 'Tuesday, December 1, 2026 at 7:00 PM (America/New_York)'. */
const momentIn = (at: Date, zone: string): string =>
  `${new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeStyle: 'short', timeZone: zone }).format(at).replaceAll('\u202f', ' ')} (${zone.replaceAll('_', ' ')})`;
