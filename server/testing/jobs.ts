import type { Db } from '#server/platform/db/open.ts';
import { features } from '#server/features.ts';
import { createLog } from '#server/platform/log.ts';
import { createMetrics } from '#server/platform/metrics.ts';
import { jobsOf } from '#server/platform/feature/feature.ts';
import { startWorker, type Stop } from '#server/platform/jobs/worker.ts';
import { createMailer } from '#server/platform/mail/mail.ts';
import type { MailServer } from './mailServer.ts';
import { TEST_KEY } from './template.ts';

/** The part of a server that does what is due, with all features' jobs, as after its start. */
export function startJobs(db: Db, mail: MailServer, now: () => Date = () => new Date()): Stop {
  const mailer = createMailer({ url: mail.url, from: 'Hearth <hearth@example.org>' });
  const ground = { db, mailer, isDemo: true, tokenFor: (id: string) => id, secret: TEST_KEY, url: 'https://care.example.org' };
  const stop = startWorker({ db, log: createLog('silent'), metrics: createMetrics(), jobs: jobsOf(features, ground), everyMs: 10, firstPauseMs: 20, now });
  return () => stop().finally(mailer.close);
}
