// Tried against these mutants, each caught: a word beside names for those who left only; a round that knows only "reconnecting".
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { InSession } from '../testing/inSession.tsx';
import { testCall, WithMedia } from '../testing/room.tsx';
import { show } from '../testing/show.tsx';
import { HostAsideNow } from '../session/tools/aside/host/HostAsideNow.tsx';
import { Alert } from '../session/tools/backchannel/Alert.tsx';
import { HelpRequest } from '../session/tools/breakouts/host/HelpRequest.tsx';
import { LeadTurn } from '../session/tools/checkin/LeadTurn.tsx';
import { Line } from '../session/tools/checkin/Line.tsx';
import { RoundLines } from '../session/tools/checkin/RoundLines.tsx';
import { HandsUpNow } from '../session/tools/hands/HandsUpNow.tsx';
import { OwnHandNow } from '../session/tools/hands/OwnHandNow.tsx';
import { Requests } from '../session/tools/support/Requests.tsx';
import { People } from '../session/room/people/People.tsx';
import { Tile } from '../session/room/gallery/Tile.tsx';

const person = (id: string, name: string, goodbye: 'asleep' | null) =>
  ({
    id,
    name,
    role: id === 'lena' ? 'facilitator' : 'participant',
    isLead: false,
    pronouns: '',
    number: 1,
    place: 'main',
    isConnected: goodbye === null,
    connectionAt: 0,
    goodbye,
    isSteppedAway: false,
    mic: true,
    camera: true,
    failing: [],
  }) as const;
const ana = person('ana', 'Ana', 'asleep');
const people = [person('lena', 'Lena', null), ana];
const round = {
  id: 'r',
  kind: 'checkIn',
  prompt: '',
  stage: 'turns',
  turn: 't',
  turnSeconds: 60,
  speaker: 'ana',
  next: null,
  queue: ['ana'],
  turns: [],
  missing: [],
  notInLine: [],
  absence: 'asleep',
  isStarted: false,
  isPaused: false,
  isMyTurn: false,
  isMoreTimeAsked: false,
  isWaitingForFacilitator: false,
  turnsHad: 0,
  turnsInAll: 1,
  position: null,
  after: null,
  hadTurn: false,
  time: { ranMs: 0, since: null },
};
const places: Record<string, ReactNode> = {
  'whose turn it is, for all': <RoundLines view={round as never} />,
  'whose turn it is, for who leads': <LeadTurn view={round as never} />,
  'who comes next': <Line view={{ ...round, speaker: null } as never} />,
  'who can be called on': <Line view={{ ...round, speaker: null, queue: [], notInLine: ['ana'] } as never} />,
  'hands that are up': <HandsUpNow view={{ queue: [{ member: 'ana', wish: 'newTopic' }], called: null } as never} />,
  'who has the word, for who leads': <HandsUpNow view={{ queue: [], called: 'ana' } as never} />,
  'who has the word, for all': <OwnHandNow view={{ queue: [], called: 'ana' } as never} />,
  'who asks for support': (
    <Requests view={{ requests: [{ id: 'q', member: 'ana', name: 'Ana', note: '', since: 0, answeredBy: null, whereabouts: 'seated', absence: 'asleep' }] }} />
  ),
  'who would like a private word': <HostAsideNow view={{ talks: [], asked: [{ member: 'ana', since: 0 }], past: [] } as never} />,
  'the guest of a private word': (
    <HostAsideNow
      view={
        {
          talks: [
            {
              id: 't',
              kind: 'aside',
              since: 0,
              guest: { id: 'ana', name: 'Ana', absence: 'asleep' },
              facilitators: ['lena'],
              isMine: true,
              stepsDone: [],
              outcome: null,
            },
          ],
          asked: [],
          past: [],
        } as never
      }
    />
  ),
  'an alert': (
    <ul>
      <Alert
        flag={
          {
            id: 'f',
            about: 'ana',
            name: 'Ana',
            level: 3,
            note: null,
            raisedBy: 'lena',
            raisedAt: 0,
            acknowledgedBy: [],
            isAcknowledged: false,
            needsOutcome: true,
          } as never
        }
      />
    </ul>
  ),
  'who calls for help in a small room': (
    <ul>
      <HelpRequest request={{ id: 'q', member: 'ana', kind: 'stuck', since: 0, answeredBy: null, isEscalated: false } as never} rooms={[]} left={undefined} />
    </ul>
  ),
  'the list of people': <People />,
  'a tile': (
    <Tile person={ana} isSelf={false} isHandUp={false} isMuted={false} isPinned={false} hasFloor={false} place={{} as never} onPin={null} onHide={null} />
  ),
};

for (const [where, part] of Object.entries(places))
  test(`somebody whose device sleeps is said to: ${where}`, async () => {
    await show(
      <InSession role="facilitator" views={{ presence: { self: 'lena', people, isLocked: false } }}>
        <WithMedia call={testCall().call}>{part}</WithMedia>
      </InSession>,
    );
    await expect.element(page.getByText(/device( of Ana is)? asleep or in another app/i).first()).toBeInTheDocument();
    expect(document.body.textContent).not.toMatch(/reconnecting/i);
  });
