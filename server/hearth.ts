import type { IncomingHttpHeaders } from 'node:http';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Server as SocketServer } from 'socket.io';
import { createApp } from './app.ts';
import { createAuth } from './platform/auth/auth.ts';
import { isHttps } from './platform/auth/betterAuth.ts';
import { identify } from './platform/auth/identity.ts';
import { renewSetupLink } from './program/clinic/setupLinks.ts';
import { rootSecret } from './platform/db/changeKey.ts';
import { databaseFile, obtainDatabaseKey } from './platform/db/databaseKey.ts';
import { claimDataFolder } from './platform/db/dataFolder.ts';
import { beginHistory, checkHistory } from './platform/db/history.ts';
import { migrate } from './platform/db/migrate.ts';
import { openDatabase, type Db } from './platform/db/open.ts';
import { startHeartbeat } from './platform/heartbeat.ts';
import { sendSecurityHeaders } from './platform/http/headers.ts';
import { createServerFor, listen, mediaHostOf, urlOf } from './listen.ts';
import { attachLive, socketOptions } from './live/attachLive.ts';
import { createSessions, type Sessions } from './live/sessions.ts';
import { createLog, type Log } from './platform/log.ts';
import { createMediaHouse, type MediaHouse } from './live/media/house.ts';
import type { Tally } from './live/media/tally.ts';
import { createMetrics, type Metrics } from './platform/metrics.ts';
import { keptInSession } from './platform/push/keptInSession.ts';
import { createPush } from './platform/push/push.ts';
import { keepDemo, leaveDemo, type DemoSummary } from './seed/demo.ts';
import type { Settings } from './platform/settings.ts';
import { features } from './features.ts';
import { holdingsOf, jobsOf, reckoningsOf, showsIn } from './platform/feature/feature.ts';
import { openHoldings } from './platform/holding.ts';
import { givenUp, startWorker } from './platform/jobs/worker.ts';
import { keepingOf } from './platform/rows.ts';
import { createMailer } from './platform/mail/mail.ts';
import { fillZones, machineZone } from './program/clinic/zones.ts';
import { createAudit } from './platform/audit/audit.ts';
import { createSeal } from './live/documents/seal.ts';
import { StartError } from './platform/startError.ts';
import { explained } from './startProblem.ts';

/** A running server with its parts. */
export interface Hearth {
  url: string;
  port: number;
  db: Db;
  media: MediaHouse;
  sessions: Sessions;
  metrics: Metrics;
  /** Null where the demo is off. */
  demo: DemoSummary | null;
  /** Where its first clinic is made, shown this one time; null where there is one, and in the demo. */
  setupUrl: string | null;
  /** There is a demo here from before it was switched off. */
  isDemoAsleep: boolean;
  /** Lets go of everything: snapshots kept, attendance on disk, workers ended. */
  close(): Promise<void>;
}

/** What `startHearth` tells of its progress. */
export type OnStep = (done: string) => void;

const DEMO_EVERY_MS = 60_000;
const MEDIA_AGAIN_AFTER_MS = 1_000;

/**
 * Starts all of Hearth in this process. Throws SettingsError, DatabaseError or StartError with one line to show; what was
 * opened until then is closed again.
 */
export async function startHearth(settings: Settings, onStep: OnStep = () => {}): Promise<Hearth> {
  const log = createLog(settings.logLevel);
  const closers: (() => unknown)[] = [];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    return { ...(await start(settings, log, closers, onStep)), close };
  } catch (error) {
    await close();
    throw explained(error, settings);
  }
}

async function start(settings: Settings, log: Log, closers: (() => unknown)[], onStep: OnStep): Promise<Omit<Hearth, 'close'>> {
  closers.push(claimDataFolder(settings.dataDir));
  const databaseKey = obtainDatabaseKey(settings.dataDir, settings.databaseKey);
  const db = await openMigrated(settings.dataDir, databaseKey, onStep);
  closers.push(() => closeDatabase(db, log));
  await fillZones(db, machineZone(), reckoningsOf(features));

  const metrics = createMetrics();
  const secret = await rootSecret(db, databaseKey);
  const auth = createAuth({ db, settings, secret });
  const [media, demo] = await Promise.all([openMedia(settings, log, metrics), settings.isDemo ? keepDemo(db, new Date()) : leaveDemo(db)]);
  closers.push(() => media.close());
  onStep(`Media: ${media.workerPids().length} workers${settings.rtcPort === 0 ? '' : ` from port ${settings.rtcPort} on, UDP and TCP`}`);
  if (demo) onStep(`Demo: ${demo.clinic}, three sessions are on`);

  const who = (headers: IncomingHttpHeaders) => identify(auth, headers);
  const push = createPush({ db, log, identify: who, showsOf: showsIn(features) });
  const tellKept = keptInSession(db, push);
  const sessions = createSessions({
    db,
    media,
    metrics,
    log,
    seal: createSeal(secret),
    keeping: keepingOf(features),
    onKept: (session, rows) => void tellKept(session, rows).catch((error: unknown) => log.error({ err: error }, 'push fault')),
  });
  closers.push(() => sessions.close());
  closers.push(startHeartbeat(db, log));
  await sessions.restoreAll();
  onStep(`Sessions: ${sessions.count()} went on where they were`);
  if (settings.isDemo) closers.push(keepDemoUp(db, sessions, log));

  const holdings = openHoldings(holdingsOf(features), { db, log, secret });
  closers.push(holdings.close);
  const audit = createAudit(db);
  const server = createServerFor(
    settings,
    createApp({ db, settings, auth, live: sessions, held: holdings.held, audit, push, reckonings: reckoningsOf(features), metrics, log }),
  );
  const io = new SocketServer(server, socketOptions({ settings, metrics }));
  sendSecurityHeaders(server, { isHttps: isHttps(settings) });
  closers.push(attachLive(io, { db, sessions, metrics, log, identify: who }));
  sessions.onRecheck((personId) => push.recheck(personId));
  closers.push(push.attach(io));
  closers.push(async () => {
    const closed = io.close();
    server.closeAllConnections();
    await closed;
  });
  const port = await listen(server, settings);
  const mailer = settings.mail && createMailer(settings.mail);
  closers.push(() => mailer?.close());
  const ground = {
    db,
    mailer,
    isDemo: settings.isDemo,
    tokenFor: auth.tokenFor,
    secret,
    url: (settings.publicUrl ?? urlOf(settings, port)).replace(/\/$/, ''),
  };
  metrics.watch('jobsFailed', () => givenUp(db));
  closers.push(startWorker({ db, log, metrics, jobs: jobsOf(features, ground) }));
  const url = urlOf(settings, port);
  return { url, port, db, media, sessions, metrics, demo, ...(await firstStart(db, settings, url)) };
}

async function firstStart(db: Db, { isDemo }: Settings, url: string): Promise<Pick<Hearth, 'setupUrl' | 'isDemoAsleep'>> {
  if (isDemo) return { setupUrl: null, isDemoAsleep: false };
  const token = await renewSetupLink(db, new Date());
  return { setupUrl: token && `${url}/setup/${token}`, isDemoAsleep: (await db.prisma.clinic.count({ where: { isDemo: true } })) > 0 };
}

async function openMigrated(dataDir: string, key: string, onStep: OnStep): Promise<Db> {
  const file = databaseFile(dataDir);
  checkHistory(file, key);
  let applied = 0;
  await migrate(file, key, () => (applied += 1));
  beginHistory(file, key);
  onStep(`Database: ${path.relative('.', file)}, encrypted${applied > 0 ? `, ${applied} migrations applied` : ''}`);
  return openDatabase(file, key);
}

async function closeDatabase(db: Db, log: Log): Promise<void> {
  if (await db.close()) return;
  log.warn('another program reads the database: until the next start, hearth.db is whole only together with hearth.db-wal');
}

async function openMedia(settings: Settings, log: Log, metrics: Metrics): Promise<MediaHouse> {
  const { workers, workerBin, rtcPort, rtcAnnouncedAddress: announcedAddress, turn } = settings;
  const options = { workers, workerBin, rtcPort, announcedAddress, turn, listenHost: mediaHostOf(settings), log, tally: tallyOf(metrics) };
  const media = await createMediaHouse(options)
    // The workers of a server that was killed a moment ago may still hold their ports.
    .catch(() => sleep(MEDIA_AGAIN_AFTER_MS).then(() => createMediaHouse(options)))
    .catch((error: unknown) => {
      throw new StartError(error instanceof Error ? error.message : 'The media workers cannot start.', { cause: error });
    });
  metrics.watch('mediaWorkers', () => media.stats().workers);
  metrics.watch('mediaRouters', () => media.stats().rooms);
  metrics.watch('mediaTransports', () => media.stats().transports);
  metrics.watch('mediaProducers', () => media.stats().producers);
  metrics.watch('mediaConsumers', () => media.stats().consumers);
  return media;
}

const tallyOf = (metrics: Metrics): Tally => ({
  answered: (message, outcome) => metrics.count('mediaRequests', { message, outcome }),
  workerDied: () => metrics.count('workerDeaths', {}),
});

// Sessions end; the demo always has one of each kind that is on.
function keepDemoUp(db: Db, sessions: Sessions, log: Log): () => void {
  const keep = () => void keepDemo(db, new Date()).catch((error: unknown) => log.error({ err: error }, 'demo not kept'));
  sessions.onEnded(keep);
  const timer = setInterval(keep, DEMO_EVERY_MS);
  return () => clearInterval(timer);
}
