import { PrismaLibSql } from '@prisma/adapter-libsql';
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory, SqlQuery, Transaction } from '@prisma/driver-adapter-utils';
import type Driver from 'libsql';
import { oneConnection } from './oneConnection.ts';
import type { OneWriter } from './oneWriter.ts';

/**
 * Prisma's way to the database: two connections that stay, from `open`. One is for transactions, so that who only reads waits neither for
 * them nor for a lock that they wait for; whatever writes takes its turn in `writer`.
 */
export function keptAdapter(open: () => Driver.Database, writer: OneWriter): SqlMigrationAwareDriverAdapterFactory {
  const factory = new KeptConnection(open);
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connectToShadowDb: () => factory.connectToShadowDb(),
    async connect() {
      const [single, transactions] = await Promise.all([factory.connect(), factory.connect()]);
      return takingTurns(single, transactions, writer);
    },
  };
}

class KeptConnection extends PrismaLibSql {
  readonly #open: () => Driver.Database;

  constructor(open: () => Driver.Database) {
    super({ url: 'file:' });
    this.#open = open;
  }

  override createClient() {
    return oneConnection(this.#open());
  }
}

function takingTurns(single: SqlDriverAdapter, transactions: SqlDriverAdapter, writer: OneWriter): SqlDriverAdapter {
  const inTurn = <T>(query: SqlQuery, run: (query: SqlQuery) => Promise<T>) => (isRead(query) ? run(query) : writer.run(() => run(query)));
  return {
    provider: single.provider,
    adapterName: single.adapterName,
    queryRaw: (query) => inTurn(query, (one) => single.queryRaw(one)),
    executeRaw: (query) => inTurn(query, (one) => single.executeRaw(one)),
    executeScript: (script) => writer.run(() => single.executeScript(script)),
    async startTransaction(level) {
      const release = await writer.take();
      try {
        return releasing(await transactions.startTransaction(level), release);
      } catch (error) {
        release();
        throw error;
      }
    },
    async dispose() {
      await Promise.all([single.dispose(), transactions.dispose()]);
    },
  };
}

const isRead = ({ sql }: SqlQuery) => /^\s*SELECT\b/i.test(sql);

function releasing(transaction: Transaction, release: () => void): Transaction {
  const commit = transaction.commit.bind(transaction);
  const rollback = transaction.rollback.bind(transaction);
  transaction.commit = () => commit().finally(release);
  transaction.rollback = () => rollback().finally(release);
  return transaction;
}
