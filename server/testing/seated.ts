import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { seatGroup, signInGroup, type TestGroup } from './group.ts';
import type { TestPerson } from './person.ts';
import { startServer, type TestServer } from './startServer.ts';

/** Starts a server for the tests of a file, and seats the group in a new session for each of them. To be read inside of tests. */
export function seatedGroup(): TestGroup & { server: TestServer; people: TestPerson[] } {
  const seated = {} as ReturnType<typeof seatedGroup>;
  beforeAll(async () => {
    seated.server = await startServer();
    seated.people = await signInGroup(seated.server.url);
  }, 120_000);
  afterAll(() => seated.server.stop());
  beforeEach(async () => void Object.assign(seated, await seatGroup(seated.server, seated.people)));
  afterEach(() => [seated.maria, seated.ana, seated.ben, seated.chloe].forEach((live) => live.close()));
  return seated;
}
