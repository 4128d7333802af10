import { createSharedDocument, type SharedDocument } from '../../client/live/documents/sharedDocument.ts';
import { findBuiltIn } from '../../shared/learning/worksheets/templates/builtIn.ts';
import { connectLive, expectDone, join, type TestLive } from '../../server/testing/live.ts';
import { stranger, type TestPerson } from '../../server/testing/person.ts';
import { startChild } from '../../server/testing/startChild.ts';
import { seedGroups } from '../live-state/seed.ts';
import type { SheetServer } from './server.ts';

/** The twelve people of a session at Hearth, with a worksheet open that all write in, each with the browser's own client of documents. */
export async function hearthSheet(env: Record<string, string>): Promise<SheetServer> {
  const { dataDir, groups } = await seedGroups(1);
  const hearth = await startChild({ DATA_DIR: dataDir, ...env });
  const { session, cookies } = groups[0]!;
  const people = cookies.map((cookie): TestPerson => ({ ...stranger(hearth.url), cookie: () => cookie }));
  // Nobody takes the name of who leads.
  const called = (n: number) => ({ name: `Somebody ${'abcdefghijkl'[n]}` });
  const maria = await join(people[0]!, session, undefined, called(0));
  let lives = [maria, ...(await Promise.all(people.slice(1).map((person, n) => join(person, session, maria, called(n + 1)))))];
  expectDone(await maria.order('worksheet', 'open', { template: findBuiltIn('thought_record_7')!, mode: 'together', writers: null }));
  const { id } = await maria.sees(({ view }) => view('worksheet'));
  // A browser does not note down all it hears.
  lives.forEach(({ socket }) => socket.offAny());
  const opened = await Promise.all(lives.map((live) => open(live, id)));
  const end = () => lives.forEach((live) => live.close());
  let last: SharedDocument | undefined = opened[0];
  return {
    docs: opened.map(({ doc }) => doc),
    get pid() {
      return hearth.pid();
    },
    async load() {
      last?.close();
      const startedAt = performance.now();
      last = await open(lives[0]!, id);
      return { doc: last.doc, ms: performance.now() - startedAt };
    },
    keptBytes: () =>
      hearth.look(async ({ driver }) => {
        const pieces = 'SELECT data FROM DocumentSnapshot WHERE documentId = @id UNION ALL SELECT data FROM DocumentUpdate WHERE documentId = @id';
        return (driver.prepare(`SELECT sum(length(data)) AS bytes FROM (${pieces})`).get({ id }) as { bytes: number }).bytes;
      }),
    async restart() {
      end();
      await hearth.kill9();
      await hearth.start();
      lives = [await connectLive(people[0]!, session)];
      last = undefined;
    },
    async stop() {
      opened.forEach((document) => document.close());
      end();
      await hearth.stop();
    },
  };
}

async function open({ socket }: TestLive, id: string): Promise<SharedDocument> {
  const document = createSharedDocument({ socket, id, userOf: ({ name }) => ({ name, hue: 0 }) });
  const { getSnapshot, subscribe } = document;
  await new Promise<void>((done) => {
    const stop = subscribe(() => {
      if (getSnapshot().status !== 'saved') return;
      stop();
      done();
    });
  });
  return document;
}
