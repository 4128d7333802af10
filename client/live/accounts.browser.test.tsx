import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { InSession } from '../testing/inSession.tsx';
import { testCall, WithMedia } from '../testing/room.tsx';
import { show } from '../testing/show.tsx';
import { Alert } from '../session/tools/backchannel/Alert.tsx';
import { Chip } from '../session/tools/breakouts/host/Chip.tsx';
import { DragPeople } from '../session/tools/breakouts/host/DragPeople.tsx';
import { HelpRequest } from '../session/tools/breakouts/host/HelpRequest.tsx';
import { SplitDialog } from '../session/tools/breakouts/host/SplitDialog.tsx';
import { HostAsideNow } from '../session/tools/aside/host/HostAsideNow.tsx';
import { ChatForFacilitator } from '../session/tools/chat/Chat.tsx';
import { LeadTurn } from '../session/tools/checkin/LeadTurn.tsx';
import { Line } from '../session/tools/checkin/Line.tsx';
import { Ratings } from '../session/tools/checkin/Ratings.tsx';
import { HandsUpNow } from '../session/tools/hands/HandsUpNow.tsx';
import { Requests } from '../session/tools/support/Requests.tsx';
import { HowFar } from '../session/tools/worksheet/HowFar.tsx';
import { Writers } from '../session/tools/worksheet/Writers.tsx';
import { Row } from '../session/room/people/Row.tsx';

const person = (id: string, name: string, role = 'participant', isLead = false) =>
  ({
    id,
    name,
    role,
    isLead,
    pronouns: '',
    number: 1,
    place: 'main',
    isConnected: true,
    connectionAt: 0,
    isSteppedAway: false,
    mic: true,
    camera: true,
    failing: [],
  }) as const;
const people = [person('maria', 'Maria', 'facilitator', true), person('daniel', 'Daniel', 'facilitator'), person('one', 'Ana'), person('two', 'Ana (2)')];
const ana = people[2] as never;
const presence = { self: 'maria', people };
const chat = { isGroupOpen: true, isInRoom: false, roomChat: 'seen', rooms: [], messages: [] };
const account = 'Ana Duarte, ana.duarte@example.org';
const answer = {
  people: [
    { member: 'one', name: 'Ana Duarte', email: 'ana.duarte@example.org' },
    { member: 'two', name: 'Anabel Sosa', email: 'anabel@example.org' },
  ],
};

const asked = vi.fn();
beforeEach(() => {
  vi.spyOn(window, 'fetch').mockImplementation((input) => {
    asked(String(input instanceof Request ? input.url : input));
    return Promise.resolve(Response.json(answer));
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  asked.mockClear();
});

const showTo = (role: 'facilitator' | 'participant', part: ReactNode, views: Record<string, unknown> = {}) =>
  show(
    <InSession role={role} views={{ presence, ...views }}>
      <WithMedia call={testCall().call}>{part}</WithMedia>
    </InSession>,
  );

const round = {
  id: 'r',
  kind: 'checkin',
  prompt: '',
  stage: 'turns',
  turn: 't',
  turnSeconds: 60,
  speaker: 'one',
  queue: ['one'],
  turns: [],
  missing: [],
  notInLine: [],
  absence: null,
  isStarted: false,
  isPaused: false,
  isMyTurn: false,
  isMoreTimeAsked: false,
  time: null,
};
const choices: Record<string, ReactNode> = {
  'the list of people': (
    <ul>
      <Row person={ana} where="seated">
        here
      </Row>
    </ul>
  ),
  'hands that are up': <HandsUpNow view={{ queue: [{ member: 'one', wish: 'newTopic' }], called: null } as never} />,
  'who has the word': <HandsUpNow view={{ queue: [], called: 'one' } as never} />,
  'whose turn it is': <LeadTurn view={round as never} />,
  'who comes next': <Line view={{ ...round, speaker: null } as never} />,
  'who can be called on': <Line view={{ ...round, speaker: 'two', queue: ['two'], notInLine: ['one'] } as never} />,
  'private ratings': (
    <Ratings view={{ ratings: [{ member: 'one', mood: 3, anxiety: 3, energy: 3, word: '', sinceLastSession: null, sinceEarlierToday: null }] } as never} />
  ),
  'who asks for support': (
    <Requests
      view={{ requests: [{ id: 'q', member: 'one', name: 'Ana', note: '', since: 0, answeredBy: null, whereabouts: 'here', isConnected: true }] } as never}
    />
  ),
  'who asks for a private word': <HostAsideNow view={{ talks: [], asked: [{ member: 'one', since: 0 }] } as never} />,
  'an alert': (
    <ul>
      <Alert
        flag={
          {
            id: 'f',
            about: 'one',
            name: 'Ana',
            level: 2,
            note: '',
            raisedBy: 'maria',
            raisedAt: 0,
            acknowledgedBy: [],
            isAcknowledged: false,
            needsOutcome: false,
            closed: null,
          } as never
        }
      />
    </ul>
  ),
  'a call for help in a small room': (
    <ul>
      <HelpRequest request={{ id: 'h', member: 'one', kind: 'stuck', since: 0, answeredBy: null, isEscalated: false } as never} rooms={[]} left={undefined} />
    </ul>
  ),
  'somebody in a small room': (
    <DragPeople onMove={() => undefined}>
      <Chip person={ana} where="Room 1" notes={[]} targets={[]} onMove={() => undefined} />
    </DragPeople>
  ),
  'a room that is split': (
    <SplitDialog run={{ id: 'run', rooms: [] } as never} room={{ id: 'room', name: 'Room 1', members: ['one', 'two'] } as never} onClose={() => undefined} />
  ),
  'who writes in a worksheet': <Writers writers={[]} onChange={() => undefined} />,
  'how far everybody is': <HowFar progress={[]} />,
};

for (const [where, part] of Object.entries(choices))
  test(`a facilitator reads who somebody is to the clinic: ${where}`, async () => {
    await showTo('facilitator', part);
    await expect.poll(() => document.body.innerText.replaceAll(' · ', ', ')).toContain(account);
  });

test('a facilitator chooses who reads a message by it', async () => {
  await showTo('facilitator', <ChatForFacilitator view={chat as never} />);
  await expect.poll(() => asked.mock.calls.length).toBeGreaterThan(0);
  await page
    .getByRole('combobox', { name: 'To' })
    .or(page.getByRole('textbox', { name: 'To', exact: true }))
    .first()
    .click();
  await expect.element(page.getByRole('option', { name: `Ana · ${account}` })).toBeVisible();
  await expect.element(page.getByRole('option', { name: 'Ana (2) · Anabel Sosa, anabel@example.org' })).toBeVisible();
});

test('nobody else is told, nor asks', async () => {
  await showTo('participant', choices['hands that are up']);
  await expect.element(page.getByText('Ana', { exact: true })).toBeVisible();
  expect(asked).not.toHaveBeenCalled();
});

test('while a facilitator’s own screen is shown, which the group reads along, no account is on it', async () => {
  await showTo('facilitator', choices['hands that are up'], { screen: { sharer: 'maria', isMine: true, isAsked: false } });
  await expect.element(page.getByText('Ana', { exact: true })).toBeVisible();
  expect(asked).not.toHaveBeenCalled();
});

test('who leads is marked in the chat, and told apart from who facilitates with them', async () => {
  const say = (id: string, from: string, name: string) => ({
    id,
    from,
    name,
    role: 'facilitator',
    to: 'everybody',
    place: 'main',
    text: `from ${name}`,
    at: 0,
  });
  await show(
    <InSession role="participant" views={{ presence: { ...presence, self: 'one' } }}>
      <ChatForFacilitator view={{ ...chat, messages: [say('1', 'maria', 'Maria'), say('2', 'daniel', 'Daniel')] } as never} />
    </InSession>,
  );
  const said = () => [...document.querySelectorAll('.chat-message')].map((one) => one.textContent);
  await expect.poll(said).toHaveLength(2);
  expect(said()[0]).toContain('Maria (Lead facilitator)');
  expect(said()[1]).toContain('Daniel (Facilitator)');
});
