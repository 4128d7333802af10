import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { account } from './account.ts';
import type { attendance } from './attendance.ts';
import type { captioners } from './captioners.ts';
import type { care } from './care.ts';
import type { clinic } from './clinic.ts';
import { common } from './common.ts';
import type { documents } from './documents.ts';
import type { earlier } from './earlier.ts';
import type { factor } from './factor.ts';
import type { family } from './family.ts';
import type { help } from './help.ts';
import type { invite } from './invite.ts';
import type { kept } from './kept.ts';
import type { lessons } from './lessons.ts';
import type { mailsOff } from './mailsOff.ts';
import type { password } from './password.ts';
import type { people } from './people.ts';
import type { planning } from './planning.ts';
import type { practice } from './practice.ts';
import type { ratings } from './ratings.ts';
import type { records } from './records.ts';
import type { room } from './room.ts';
import type { seen } from './seen.ts';
import type { signIn } from './signIn.ts';
import type { skills } from './skills.ts';
import type { templates } from './templates.ts';
import { isolated } from './theirs.ts';
import type { today } from './today.ts';
import type { tools } from './tools.ts';
import type { waiting } from './waiting.ts';
import type { wayIn } from './wayIn.ts';
import type { worksheets } from './worksheets.ts';

/** Every word a person can read, by the part of Hearth it belongs to. Another language is another object of this shape. */
export interface English {
  account: typeof account;
  attendance: typeof attendance;
  captioners: typeof captioners;
  care: typeof care;
  clinic: typeof clinic;
  common: typeof common;
  documents: typeof documents;
  earlier: typeof earlier;
  factor: typeof factor;
  family: typeof family;
  help: typeof help;
  invite: typeof invite;
  kept: typeof kept;
  lessons: typeof lessons;
  mailsOff: typeof mailsOff;
  password: typeof password;
  people: typeof people;
  planning: typeof planning;
  practice: typeof practice;
  ratings: typeof ratings;
  records: typeof records;
  room: typeof room;
  seen: typeof seen;
  signIn: typeof signIn;
  skills: typeof skills;
  templates: typeof templates;
  today: typeof today;
  tools: typeof tools;
  waiting: typeof waiting;
  wayIn: typeof wayIn;
  worksheets: typeof worksheets;
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: English;
  }
}

void i18next.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  defaultNS: 'common',
  resources: { en: { common } },
  // React escapes what it shows; what is left to do here is to keep a name that runs right to left in its place.
  interpolation: { escapeValue: true, escape: isolated },
});

/** Takes in a part of the words, when the first page that says something of it comes (scripts/vite/wordsWithPages.ts sees to that). */
export const addWords = (part: keyof English, said: object): void => void i18next.addResourceBundle('en', part, said);

/** The words, for the few places outside React. */
export const words = i18next;
