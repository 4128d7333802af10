import type { PrismaLibSql } from '@prisma/adapter-libsql';
import type Driver from 'libsql';
import { mustBeFree } from './pragmas.ts';
import { whenFree } from './whenFree.ts';

/** What Prisma's adapter asks of a database. */
export type Client = ReturnType<PrismaLibSql['createClient']>;
type Value = number | bigint | string | boolean | Buffer | ArrayBuffer | Date | null;

// Prisma writes few different statements; those for lists differ by how long the list is.
const KEPT_STATEMENTS = 300;

/**
 * Prisma's client on one connection that stays. libSQL's own gives the connection away with each transaction and opens another, and prepares
 * each statement anew: both come back only when the garbage collector happens to come by.
 */
export function oneConnection(driver: Driver.Database): Client {
  const statements = keptStatements(driver);
  const run = (sql: string, args: readonly Value[]) =>
    whenFree(() => {
      if (!driver.inTransaction && !/^\s*SELECT\b/i.test(sql)) mustBeFree(driver);
      return statements.run(sql, args);
    });
  const execute = ({ sql, args }: { sql: string; args: readonly Value[] }) => run(sql, args);

  const client = {
    closed: false,
    protocol: 'file',
    execute,
    async executeMultiple(sql: string) {
      driver.exec(sql);
    },
    // What it will write is not known yet, and a lock that is asked for halfway can be refused for good (SQLITE_BUSY_SNAPSHOT).
    async transaction() {
      await whenFree(() => driver.exec('BEGIN IMMEDIATE'));
      return transactionOn(driver, execute);
    },
    close() {
      client.closed = true;
      statements.forget();
      driver.close();
    },
  };
  return client as unknown as Client;
}

function transactionOn(driver: Driver.Database, execute: (statement: { sql: string; args: readonly Value[] }) => Promise<unknown>) {
  const undo = () => void (driver.inTransaction && driver.exec('ROLLBACK'));
  return {
    async execute(statement: { sql: string; args: readonly Value[] }) {
      // A full disk ends a transaction by itself; what follows must not be written without what came before it.
      if (!driver.inTransaction) throw Object.assign(new Error('The transaction is over.'), { code: 'SQLITE_ABORT', rawCode: 4 });
      return execute(statement);
    },
    async commit() {
      try {
        driver.exec('COMMIT');
      } catch (error) {
        undo();
        throw error;
      }
    },
    rollback: async () => undo(),
  };
}

interface Kept {
  statement: Driver.Statement;
  columns: string[];
  columnTypes: string[];
}

function keptStatements(driver: Driver.Database) {
  const kept = new Map<string, Kept>();

  function prepare(sql: string): Kept {
    const known = kept.get(sql);
    // Taken out and put back: the first of the map is the one that was not asked for the longest.
    kept.delete(sql);
    const one = known ?? prepared(driver.prepare(sql));
    kept.set(sql, one);
    if (kept.size > KEPT_STATEMENTS) kept.delete(kept.keys().next().value!);
    return one;
  }

  return {
    run(sql: string, args: readonly Value[]) {
      const { statement, columns, columnTypes } = prepare(sql);
      try {
        const values = args.map(toSql);
        if (columns.length === 0) return { columns, columnTypes, rows: [], rowsAffected: statement.run(values).changes };
        return { columns, columnTypes, rows: (statement.all(values) as unknown[][]).map((row) => row.map(fromSql)), rowsAffected: 0 };
      } catch (error) {
        kept.delete(sql);
        throw error;
      }
    },
    forget: () => kept.clear(),
  };
}

function prepared(statement: Driver.Statement): Kept {
  statement.safeIntegers(true);
  const columns = statement.columns() as { name: string; type: string | null }[];
  if (columns.length > 0) statement.raw(true);
  return { statement, columns: columns.map(({ name }) => name), columnTypes: columns.map(({ type }) => type ?? '') };
}

function toSql(value: Value): number | bigint | string | Buffer | null {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof Date) return value.getTime();
  return value instanceof ArrayBuffer ? Buffer.from(value) : value;
}

function fromSql(value: unknown): unknown {
  if (typeof value !== 'bigint') return value;
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError('An integer in the database is too large for JavaScript.');
  return number;
}
