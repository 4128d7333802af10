import { defineFace } from '../../base/face.ts';

const load = () => import('./BuilderPage.tsx').then(({ BuilderPage }) => BuilderPage);

export const templatesFace = defineFace({
  name: 'templates',
  pages: [
    { path: 'worksheets/new', by: ['facilitator'], load },
    { path: 'worksheets/:worksheet/edit', by: ['facilitator'], load },
  ],
});
