import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { account } from './account.ts';
import { attendance } from './attendance.ts';
import { captioners } from './captioners.ts';
import { common } from './common.ts';
import { documents } from './documents.ts';
import { family } from './family.ts';
import { help } from './help.ts';
import { invite } from './invite.ts';
import { kept } from './kept.ts';
import { lessons } from './lessons.ts';
import { mailsOff } from './mailsOff.ts';
import { password } from './password.ts';
import { people } from './people.ts';
import { practice } from './practice.ts';
import { records } from './records.ts';
import { room } from './room.ts';
import { signIn } from './signIn.ts';
import { skills } from './skills.ts';
import { templates } from './templates.ts';
import { isolated } from './theirs.ts';
import { today } from './today.ts';
import { tools } from './tools.ts';
import { waiting } from './waiting.ts';
import { wayIn } from './wayIn.ts';
import { worksheets } from './worksheets.ts';

/** Every word a person can read, by the part of Hearth it belongs to. Another language is another object of this shape. */
export const english = { account, attendance, captioners, common, documents, family, help, invite, kept, lessons, mailsOff, password, people, practice, records, room, signIn, skills, templates, today, tools, waiting, wayIn, worksheets };

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof english;
  }
}

void i18next.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  defaultNS: 'common',
  resources: { en: english },
  // React escapes what it shows; what is left to do here is to keep a name that runs right to left in its place.
  interpolation: { escapeValue: true, escape: isolated },
});

/** The words, for the few places outside React. */
export const words = i18next;
