import { closeSync, fdatasync, openSync } from 'node:fs';
import { promisify } from 'node:util';
import { PrismaLibSql } from '@prisma/adapter-libsql';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import Driver from 'libsql';
import { PrismaClient } from './generated/client.ts';
import { createFlush } from './flush.ts';
import { createOneWriter, type OneWriter } from './oneWriter.ts';

/** The driver's connection, synchronous, and the way to write through it. */
export interface Connection {
  /** Reads at any time; writes only inside `write`. */
  driver: Driver.Database;
  /**
   * Runs `work` while no transaction of Prisma is open. A write through the driver outside of it would meet
   * Prisma's lock, and waiting for a lock stops the event loop that Prisma needs to give it back. Resolves once what was written is on disk.
   */
  write<T>(work: (driver: Driver.Database) => T): Promise<T>;
}

/** The open database: Prisma for everything, the driver itself for the live journal. */
export interface Db extends Connection {
  prisma: PrismaClient;
  /** For what nobody waits to see until it is on disk: the disk is waited for beside the event loop, which takes longer for who asked and holds up nobody else. */
  beside: Connection;
  close(): Promise<void>;
}

// For other processes that look at the file (a backup): ours never meet each other.
const LOCK_WAIT_MS = 5_000;

/** Brings what was written to a file to the disk: all of it that is needed to read it again. */
export type Sync = (handle: number) => Promise<void>;

/**
 * Opens the encrypted database `file` (already migrated) with `key`. Acknowledged writes are on disk: WAL, synchronous=FULL; those beside
 * the event loop are written to the log (synchronous=NORMAL) and brought to the disk by `sync`.
 */
export async function openDatabase(file: string, key: string, sync: Sync = promisify(fdatasync)): Promise<Db> {
  const writer = createOneWriter();
  const driver = openDriver(file, key);
  driver.pragma('journal_mode = WAL');
  const second = openDriver(file, key);
  second.pragma('synchronous = NORMAL');
  let log: number | null = null;
  const flush = createFlush(() => sync((log ??= openSync(`${file}-wal`, 'r'))), endProcess);
  const prisma = new PrismaClient({
    adapter: takingTurns(openAdapter(file, key), writer),
    // Waiting for one's turn is no fault, also on a busy machine.
    transactionOptions: { maxWait: 20_000, timeout: 20_000 },
  });

  return {
    prisma,
    driver,
    write: (work) => writer.run(() => work(driver)),
    beside: {
      driver: second,
      async write(work) {
        const result = await writer.run(() => work(second));
        await flush();
        return result;
      },
    },
    async close() {
      // Who still waits for the disk is told before the log is let go of.
      if (log !== null) await flush();
      await prisma.$disconnect();
      second.close();
      driver.close();
      if (log !== null) closeSync(log);
    },
  };
}

/** As an error that nobody caught: a disk that failed once may say the next time that all is well. */
const endProcess = (error: unknown) =>
  void setImmediate(() => {
    throw error;
  });

/** Opens the driver on `file`; made when it is not there. A wrong key shows at the first statement (SQLITE_NOTADB). */
export function openDriver(file: string, key: string): Driver.Database {
  const driver = new Driver(file, { encryptionKey: key, timeout: LOCK_WAIT_MS } as Driver.Options);
  driver.pragma('synchronous = FULL');
  driver.pragma('foreign_keys = ON');
  driver.pragma('secure_delete = ON');
  return driver;
}

/** Prisma's way to the same file. */
export function openAdapter(file: string, key: string): SqlMigrationAwareDriverAdapterFactory {
  return new PrismaLibSql({ url: `file:${file}`, encryptionKey: key, timeout: LOCK_WAIT_MS });
}

function takingTurns(factory: SqlMigrationAwareDriverAdapterFactory, writer: OneWriter): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connectToShadowDb: () => factory.connectToShadowDb(),
    async connect() {
      const adapter = await factory.connect();
      const start = adapter.startTransaction.bind(adapter);
      // Single statements run within one turn of the event loop, so only transactions need the queue.
      adapter.startTransaction = async (level) => {
        const release = await writer.take();
        try {
          return releasing(await start(level), release);
        } catch (error) {
          release();
          throw error;
        }
      };
      return adapter;
    },
  };
}

function releasing<T extends { commit(): Promise<void>; rollback(): Promise<void> }>(transaction: T, release: () => void): T {
  const commit = transaction.commit.bind(transaction);
  const rollback = transaction.rollback.bind(transaction);
  transaction.commit = () => commit().finally(release);
  transaction.rollback = () => rollback().finally(release);
  return transaction;
}
