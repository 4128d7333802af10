import { ofNobody, type Cares } from '#server/platform/feature/care.ts';

const CONTENT = 'It is what the clinic works with, and about nobody.';
export const templateCares = {
  WorksheetTemplate: ofNobody('Worksheets of the clinic', CONTENT),
  WorksheetVersion: ofNobody('Versions of its worksheets', CONTENT),
} satisfies Cares;
