import { dayHere } from './today.ts';

/** A calendar file (RFC 5545) with one entry each day at `time` ('19:00', wherever the device is), called `title` and nothing more. */
export function calendarFile(time: string, title: string, now: Date): string {
  const day = dayHere(now).replaceAll('-', '');
  const stamp = `${now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  const at = `${day}T${time.replace(':', '')}00`;
  return [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Hearth//EN', 'BEGIN:VEVENT', `UID:moment-${time.replace(':', '')}@hearth`, `DTSTAMP:${stamp}`,
    `DTSTART:${at}`, 'DURATION:PT10M', 'RRULE:FREQ=DAILY', `SUMMARY:${title}`, 'CLASS:PRIVATE',
    'BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${title}`, 'TRIGGER:PT0S', 'END:VALARM', 'END:VEVENT', 'END:VCALENDAR', '',
  ].join('\r\n');
}
