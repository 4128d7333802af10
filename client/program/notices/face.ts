import { defineFace, part } from '../../base/face.ts';

export const noticesFace = defineFace({
  name: 'notices',
  onToday: [{ by: ['manager'], place: 'first', Part: part(() => import('./ClinicNotices.tsx'), 'ClinicNotices') }],
  behind: [{ by: ['manager'], Part: part(() => import('./NoticesTold.tsx'), 'NoticesTold') }],
});
