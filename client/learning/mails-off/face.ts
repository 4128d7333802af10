import { defineFace } from '../../base/face.ts';

export const mailsOffFace = defineFace({
  name: 'mailsOff',
  pages: [{ path: 'mails-off/:token', load: () => import('./MailsOffPage.tsx').then(({ MailsOffPage }) => MailsOffPage) }],
});
