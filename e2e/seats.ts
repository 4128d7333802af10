// Seats without the way in: each person's own connection asks for what the page would ask for, and their page then takes it over.
import { randomUUID } from 'node:crypto';
import { arrive, connectLive, type TestLive } from '#server/testing/live.ts';
import { until } from '#server/testing/until.ts';
import type { Person } from './people.ts';
import { SAFETY_CARD, sessionOf, type Kind } from './wayIn.ts';

/** Brings these people to where the way in would lead: their seats, in this order, when a facilitator comes first; else the line. */
export async function appear(people: readonly Person[], kind: Kind): Promise<void> {
  const session = people[0] && (await sessionOf(people[0], kind));
  if (!session) throw new Error(`no ${kind} session today`);
  const connections: TestLive[] = [];
  for (const person of people) {
    const live = await connection(person, session.id);
    connections.push(live);
    await arrive(live, { name: person.name, ...(hasCard(live) && { card: SAFETY_CARD }) });
    const [leader] = connections;
    if (hasCard(live) && leader && leader !== live) await leader.order('waitingRoom', 'admit', { member: live.self });
    await person.page.addInitScript(leadsBackOnce(session.id));
  }
  await Promise.all(people.map(({ page }) => page.goto(`/session/${session.id}`)));
  await until(() => connections.every((live) => live.gone()?.refused === 'openedElsewhere'), 'their pages to take over');
  for (const live of connections) live.close();
}

/** As after a reload the page leads straight to where its person is; once, since later loads are the story's own. */
const leadsBackOnce = (session: string) => {
  const done = `e2e.${randomUUID()}`;
  return `try {
    if (sessionStorage.getItem('${done}') === null) sessionStorage.setItem('hearth.inside.${session}', '1');
    sessionStorage.setItem('${done}', '1');
  } catch {}`;
};

const hasCard = ({ welcome }: TestLive) => welcome.role === 'participant' || welcome.role === 'family';

async function connection({ url, email, context }: Person, session: string): Promise<TestLive> {
  const cookies = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  return connectLive({ url, email, cookie: () => cookies }, session);
}
