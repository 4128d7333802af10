import { notices as api } from '#shared/program/notices/api.ts';
import { defineFeature } from '#server/platform/feature/feature.ts';
import { noticeWrites } from './rows.ts';
import { noticeCares } from './cares.ts';
import { noticeSeen, notices } from './routes.ts';
import { noticeJobs } from './jobs.ts';

export const noticesFeature = defineFeature({
  name: 'notices',
  api,
  owns: noticeCares,
  jobs: noticeJobs,
  writes: noticeWrites,
  serves: { list: notices, seen: noticeSeen },
});
