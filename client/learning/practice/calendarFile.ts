import { graphemes } from '../../base/design/graphemes.ts';
import { dayHere } from './today.ts';

/** A calendar file (RFC 5545) with one entry each day at `time` ('19:00', wherever the device is), called `title` and nothing more. */
export function calendarFile(time: string, title: string, now: Date): string {
  const day = dayHere(now).replaceAll('-', '');
  const stamp = `${now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  const at = `${day}T${time.replace(':', '')}00`;
  const called = escaped(title);
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Hearth//EN',
    'BEGIN:VEVENT',
    `UID:moment-${time.replace(':', '')}@hearth`,
    `DTSTAMP:${stamp}`,
    `DTSTART:${at}`,
    'DURATION:PT10M',
    'RRULE:FREQ=DAILY',
    `SUMMARY:${called}`,
    'CLASS:PRIVATE',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${called}`,
    'TRIGGER:PT0S',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');
}

const escaped = (text: string): string => text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r\n|[\r\n]/g, '\\n');

const LINE_OCTETS_MAX = 75;
const utf8 = new TextEncoder();

/** A line of at most 75 octets, going on in the next behind a space; never cut within a letter. */
function folded(line: string): string {
  let octets = 0;
  return graphemes(line)
    .map((letter) => {
      const size = utf8.encode(letter).length;
      const isFull = octets + size > LINE_OCTETS_MAX;
      octets = isFull ? 1 + size : octets + size;
      return isFull ? `\r\n ${letter}` : letter;
    })
    .join('');
}
