import { notices as api } from '#shared/program/notices/api.ts';
import { defineFeature } from '#server/platform/feature.ts';
import { noticeSeen, notices } from './routes.ts';
import { noticeJobs } from './jobs.ts';

export const noticesFeature = defineFeature({
  name: 'notices',
  api,
  owns: ['ClinicNotice'],
  jobs: noticeJobs,
  serves: { list: notices, seen: noticeSeen },
});
