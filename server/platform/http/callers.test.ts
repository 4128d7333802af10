// The table of who may call what, said once more apart from the routes. Tried against, each caught: a route left out of the
// list; managers let at the sheets; a route that the table has no line for.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { apis } from '#shared/apis.ts';
import type { Api } from '#shared/base/endpoint.ts';
import { routes } from '../../registry.ts';

/** F facilitator, P participant, R relative, C captioner, M manager, V supervisor, O scheduler, B billing, S signed out. */
const table: Record<string, string> = {
  'post /api/auth/sign-in/email': 'FPRCMVOBS',
  'post /api/auth/sign-out': 'FPRCMVOBS',
  'post /api/auth/change-password': 'FPRCMVOB',
  'post /api/password-forgotten': 'S',
  'get /api/sign-ins': 'FPRCMVOB',
  'post /api/sign-ins/:id/end': 'FPRCMVOB',
  'post /api/sign-ins/end-others': 'FPRCMVOB',
  'get /api/factor': 'FPRCMVOB',
  'post /api/factor/app': 'FPRCMVOB',
  'post /api/factor/app/confirm': 'FPRCMVOB',
  'post /api/factor/app/remove': 'FPRCMVOB',
  'post /api/factor/codes': 'FPRCMVOB',
  'post /api/auth/sign-in/code': 'FPRCMVOBS',
  'post /api/auth/prove': 'FPRCMVOB',
  'get /api/password/:token': 'S',
  'post /api/password/:token': 'S',
  'get /api/password-notices': 'FPRCMVOB',
  'post /api/password-notices/:id/read': 'FPRCMVOB',
  'get /api/setup/:token': 'S',
  'post /api/setup/:token': 'S',
  'get /api/clinic': 'M',
  'post /api/clinic': 'M',
  'post /api/clinic/test-mail': 'M',
  'get /api/first-steps': 'M',
  'get /api/me': 'FPRCMVOB',
  'get /api/people': 'OM',
  'post /api/people/:id/roles': 'M',
  'post /api/people/:id/end': 'M',
  'post /api/people/:id/take-back': 'M',
  'get /api/people/:id/care-team': 'OM',
  'post /api/people/:id/care-team': 'OM',
  'post /api/people/:id/care-team/end': 'OM',
  'get /api/device-key': 'FPRCMVOB',
  'get /api/help': 'FPRCMVOBS',
  'get /api/today': 'FPRCMVOB',
  'get /api/earlier-sessions/:before': 'FM',
  'get /api/months/:month/sessions': 'FPRCMVOB',
  'get /api/planning': 'FOM',
  'post /api/planning/look': 'FOM',
  'post /api/planning': 'FOM',
  'get /api/sessions/:id/plan': 'FOM',
  'post /api/sessions/:id/plan': 'FOM',
  'post /api/sessions/:id/cancel': 'FOM',
  'get /api/sessions/:id/way-in': 'FPRCMVOB',
  'post /api/way-in/place/remove': 'FPRCMVOB',
  'get /api/sessions/:id/people': 'FV',
  'get /api/sessions/:id/captioners': 'FM',
  'post /api/sessions/:id/captioners': 'FM',
  'post /api/sessions/:id/captioners/:captioner/remove': 'FM',
  'get /api/sessions/:id/attendance': 'FVM',
  'get /api/sessions/:id/attendance/status': 'OM',
  'get /api/sessions/:id/attendance/minutes': 'B',
  'get /api/sessions/:id/record': 'FV',
  'get /api/ratings': 'P',
  'get /api/people-ratings': 'FV',
  'get /api/alerts': 'FV',
  'post /api/alerts/:id/outcome': 'F',
  'post /api/alerts/:id/log': 'F',
  'post /api/sessions/:id/note/delete': 'F',
  'get /api/notices': 'M',
  'post /api/notices/:id/seen': 'M',
  'get /api/kept': 'FPR',
  'get /api/kept/:id': 'FPR',
  'post /api/kept/:id/delete': 'F',
  'get /api/invitations': 'M',
  'post /api/invitations': 'M',
  'post /api/invitations/:id/withdraw': 'M',
  'get /api/invitation/:token': 'S',
  'post /api/invitation/:token/accept': 'S',
  'get /api/lessons': 'FPRM',
  'get /api/lessons/:id': 'FPRM',
  'post /api/lessons/:id/progress': 'PR',
  'get /api/lessons-done': 'FV',
  'get /api/lessons/:id/source': 'FM',
  'get /api/lessons/:id/versions/:version': 'FM',
  'post /api/lessons': 'FM',
  'post /api/lessons/:id/review': 'F',
  'post /api/lessons/:id/withdraw': 'FM',
  'get /api/worksheets': 'FP',
  'get /api/worksheets/:id': 'FP',
  'post /api/worksheets': 'F',
  'post /api/worksheets/:id/versions': 'F',
  'post /api/worksheets/:id/withdraw': 'F',
  'get /api/sheets': 'P',
  'get /api/shared-sheets': 'FV',
  'get /api/my-people': 'F',
  'get /api/my-people/:id': 'F',
  'get /api/my-people/:id/sheets': 'F',
  'get /api/my-people/:id/practice': 'F',
  'get /api/my-people/:id/alerts': 'F',
  'get /api/my-people/:id/sessions': 'F',
  'post /api/sheets': 'P',
  'get /api/sheets/:id': 'FPV',
  'post /api/sheets/:id/updates': 'P',
  'post /api/sheets/:id/visibility': 'P',
  'post /api/sheets/:id/done': 'P',
  'post /api/sheets/:id/duplicate': 'P',
  'post /api/sheets/:id/delete': 'P',
  'get /api/sheets/:id/pdf': 'FPV',
  'get /api/practice': 'P',
  'post /api/practice': 'P',
  'post /api/practice/:id/days': 'P',
  'post /api/practice/:id/readers': 'P',
  'post /api/practice/:id/reminder': 'P',
  'post /api/practice/:id/end': 'FP',
  'get /api/assigned-practice': 'F',
  'post /api/assigned-practice': 'F',
  'post /mails-off/:token': 'FPRCMVOBS',
  'get /api/plans': 'P',
  'post /api/plans/:id/consents': 'P',
  'post /api/family-consents': 'P',
  'get /api/sessions/:id/relatives': 'FV',
  'post /api/consents/:id/revoke': 'P',
  'get /api/plans-shown': 'R',
  'get /api/plans-shown/:id': 'R',
  'get /api/who-has-seen': 'PR',
};
const letters: Record<string, string> = {
  F: 'facilitator',
  P: 'participant',
  R: 'family',
  C: 'captioner',
  M: 'manager',
  V: 'supervisor',
  O: 'scheduler',
  B: 'billing',
  S: 'signedOut',
};

test('every route names exactly these', () => {
  const declared = Object.fromEntries(routes.map(({ method, path, by }) => [`${method} ${path}`, [...by].sort()]));
  expect(declared).toEqual(Object.fromEntries(Object.entries(table).map(([name, who]) => [name, [...who].map((letter) => letters[letter]).sort()])));
});

const project = new URL('../../..', import.meta.url);
/** How often something is written in a folder, tests left out. */
const writtenIn = (folder: string, what: RegExp) =>
  readdirSync(new URL(folder, project), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
    .flatMap((file) => [...readFileSync(new URL(`${folder}/${file}`, project), 'utf8').matchAll(what)]).length;

test('every endpoint that is written anywhere is served once, and every answer that is written is a feature’s, which the walk goes through', () => {
  const endpoints = Object.values(apis as Readonly<Record<string, Api>>).flatMap((api) => Object.values(api));
  expect(new Set(routes.map(({ endpoint }) => endpoint))).toEqual(new Set(endpoints));
  expect(routes).toHaveLength(endpoints.length);
  expect(writtenIn('shared', /: (endpoint<|fileEndpoint\()/g)).toBe(endpoints.length);
  expect(writtenIn('server', /^export const \w+ = serve\(/gm)).toBe(routes.length);
});

test('nobody asks by an address that is written a second time', () => {
  expect(writtenIn('client', /['"`]\/(?:api|mails-off)\//g)).toBe(0);
});
