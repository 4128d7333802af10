import { closeSync, fdatasync, openSync } from 'node:fs';
import { promisify } from 'node:util';
import { PrismaLibSql } from '@prisma/adapter-libsql';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type Driver from 'libsql';
import { PrismaClient, type Prisma } from './generated/client.ts';
import { createFlush } from './flush.ts';
import { createOneWriter, type OneWriter } from './oneWriter.ts';
import { DatabaseError } from './databaseError.ts';
import { NO_WAIT, openDriver } from './driver.ts';
import { configure, emptyLog, leaveLog, mustBeFree, setJournalMode } from './pragmas.ts';
import { keptAdapter } from './prismaAdapter.ts';
import { keepLogShort } from './shortLog.ts';
import { whenFree } from './whenFree.ts';

/** The driver's connection, synchronous, and the way to write through it. */
export interface Connection {
  /** Reads at any time; writes only inside `write`. */
  driver: Driver.Database;
  /**
   * Runs `work` while no transaction of Prisma is open. A write through the driver outside of it would meet
   * Prisma's lock, and waiting for a lock stops the event loop that Prisma needs to give it back. `work` does all or nothing: where another
   * program has the database locked it is done again. Resolves once what was written is on disk.
   */
  write<T>(work: (driver: Driver.Database) => T): Promise<T>;
}

/** The open database: Prisma for everything, the driver itself for the live journal. */
export interface Db extends Connection {
  prisma: PrismaClient;
  /** For what nobody waits to see until it is on disk: the disk is waited for beside the event loop, which takes longer for who asked and holds up nobody else. */
  beside: Connection;
  /** Gives false where another program still reads, and so the file is whole only together with its log. */
  close(): Promise<boolean>;
}

/** Brings what was written to a file to the disk: all of it that is needed to read it again. */
export type Sync = (handle: number) => Promise<void>;

/**
 * Opens the encrypted database `file` (already migrated) with `key`. Acknowledged writes are on disk: WAL, synchronous=FULL; those beside
 * the event loop are written to the log (synchronous=NORMAL) and brought to the disk by `sync`.
 */
export async function openDatabase(file: string, key: string, sync: Sync = promisify(fdatasync)): Promise<Db> {
  const writer = createOneWriter();
  const open = () => {
    const opened = openDriver(file, key, NO_WAIT);
    leaveLog(opened);
    return opened;
  };
  const driver = open();
  if (!setJournalMode(driver, 'wal')) throw new DatabaseError(`Another program has ${file} open: end it (a backup, a database browser), then start again.`);
  const second = open();
  configure(second, 'NORMAL');
  const shortLog = keepLogShort({ file, key, writer, copyHere: () => void emptyLog(driver) });
  let log: number | null = null;
  const flush = createFlush(() => sync((log ??= openSync(`${file}-wal`, 'r'))), endProcess);
  const prisma = new PrismaClient({
    adapter: keptAdapter(open, writer),
    // Waiting for one's turn is no fault, also on a busy machine or beside another program's lock.
    transactionOptions: { maxWait: 60_000, timeout: 20_000 },
  });

  tellWhoWaitsForThemselves(prisma, writer);

  return {
    prisma,
    driver,
    write: (work) => writer.run(() => whenFree(() => (mustBeFree(driver), work(driver)))),
    beside: {
      driver: second,
      async write(work) {
        const result = await writer.run(() => whenFree(() => (mustBeFree(second), work(second))));
        await flush();
        return result;
      },
    },
    async close() {
      // Who still waits for the disk is told before the log is let go of.
      if (log !== null) await flush();
      await shortLog.close();
      await prisma.$disconnect();
      second.close();
      // A connection only ends with the last of its statements, and so never takes the log along by itself: the file alone is to be whole.
      const isWhole = await writer.run(() => emptyLog(driver));
      driver.close();
      if (log !== null) closeSync(log);
      return isWhole;
    },
  };
}

/** A transaction has its turn from beginning to end: any other write inside of it would wait for its end, which waits for that write. */
function tellWhoWaitsForThemselves(prisma: PrismaClient, writer: OneWriter): void {
  const transact = prisma.$transaction.bind(prisma) as (work: unknown, options?: object) => Promise<unknown>;
  const told = (work: unknown, options?: object) =>
    typeof work === 'function'
      ? transact((tx: Prisma.TransactionClient) => writer.within(async () => (work as (tx: Prisma.TransactionClient) => unknown)(tx)), options)
      : transact(work, options);
  prisma.$transaction = told as PrismaClient['$transaction'];
}

/** As an error that nobody caught: a disk that failed once may say the next time that all is well. */
const endProcess = (error: unknown) =>
  void setImmediate(() => {
    throw error;
  });

/** Prisma's way to a file that nothing else uses. */
export function openAdapter(file: string, key: string): SqlMigrationAwareDriverAdapterFactory {
  return new PrismaLibSql({ url: `file:${file}`, encryptionKey: key });
}
