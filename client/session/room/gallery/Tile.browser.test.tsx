import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Person } from '#client/live/people.ts';
import type { ReceivedStream } from '#client/live/media/receiving.ts';
import { testTrack } from '#client/testing/devices.ts';
import { testCall, WithMedia } from '#client/testing/room.tsx';
import { show } from '#client/testing/show.tsx';
import { Tile } from './Tile.tsx';
import '../room.css';

const ana = {
  id: 'ana',
  name: 'Ana',
  pronouns: '',
  role: 'participant',
  isConnected: true,
  isSteppedAway: false,
  mic: true,
  camera: true,
  failing: [],
  place: 'main',
} as unknown as Person;
const place = { width: 320, height: 180, left: 0, top: 0, size: 'm' } as never;
const flowing: Omit<ReceivedStream, 'track'> = { isPaused: false, isSlow: false, isTaken: false, quality: 'good' };

/** Ana's tile, as the server says her picture and her voice are. */
async function tile(video: Partial<ReceivedStream>, audio: Partial<ReceivedStream> = {}) {
  const streams = {
    ana: { video: { ...flowing, track: testTrack('video').track, ...video }, audio: { ...flowing, track: testTrack('audio').track, ...audio } },
  };
  await show(
    <WithMedia call={testCall({ streams }).call}>
      <Tile person={ana} place={place} isSelf={false} isHandUp={false} isMuted={false} isPinned={false} hasFloor={false} onPin={null} onHide={null} />
    </WithMedia>,
  );
}

for (const [cause, video, audio, word] of [
  ['her phone took camera and microphone', { isPaused: true, isTaken: true }, { isPaused: true, isTaken: true }, 'Paused by their device'],
  ['her phone took the microphone alone', {}, { isPaused: true, isTaken: true }, 'Microphone paused by their device'],
  ['her line does not carry it', { isPaused: true, isSlow: true }, {}, 'Picture paused: their connection is slow'],
  ['one’s own line does not carry it', { quality: 'off' }, {}, 'Picture paused: your connection is slow'],
  ['no picture comes from her', { quality: 'absent' }, {}, 'No picture arrives from them right now'],
  ['her voice does not arrive, though nobody paused it', {}, { quality: 'absent' }, 'No sound arrives from them right now'],
  ['nothing comes from her', { quality: 'absent' }, { quality: 'absent' }, 'Nothing arrives from them right now'],
] as const)
  test(`a picture that is not there says why: ${cause}`, async () => {
    await tile(video, audio);
    await expect.element(page.getByText(word, { exact: true })).toBeVisible();
    expect(document.querySelectorAll('.tile-mark')).toHaveLength(1);
  });

test('in an outage no last picture stays, and nothing is said of her', async () => {
  const { call, become } = testCall({
    streams: {
      ana: { video: { ...flowing, track: testTrack('video').track }, audio: { ...flowing, isPaused: true, isTaken: true, track: testTrack('audio').track } },
    },
  });
  await show(
    <WithMedia call={call}>
      <Tile person={ana} place={place} isSelf={false} isHandUp={false} isMuted={false} isPinned={false} hasFloor={false} onPin={null} onHide={null} />
    </WithMedia>,
  );
  await expect.poll(() => document.querySelectorAll('video').length).toBe(1);
  expect(document.querySelectorAll('.tile-mark')).toHaveLength(1);
  become({ state: 'lost' });
  await expect.poll(() => document.querySelectorAll('video').length).toBe(0);
  expect(document.querySelectorAll('.tile-mark')).toHaveLength(0);
  become({ state: 'connected' });
  await expect.poll(() => document.querySelectorAll('video').length).toBe(1);
});

test('a picture that is there says nothing', async () => {
  await tile({});
  await expect.element(page.getByRole('group', { name: 'Ana' })).toBeVisible();
  expect(document.querySelectorAll('.tile-mark')).toHaveLength(0);
  expect(document.querySelectorAll('video')).toHaveLength(1);
});

test('a tile says who leads, and keeps what tells one name from another where there is no room for all of it', async () => {
  const called = (id: string, name: string, role: string, isLead: boolean) => ({ ...ana, id, name, role, isLead }) as unknown as Person;
  const narrow = { ...(place as object), width: 104, height: 120 } as never;
  await show(
    <WithMedia call={testCall().call}>
      {[
        called('maria', 'Maria', 'facilitator', true),
        called('daniel', 'Daniel', 'facilitator', false),
        called('two', 'Maria Magdalena Elisabeth (2)', 'participant', false),
      ].map((person) => (
        <div key={person.id} style={{ position: 'relative', width: 104, height: 120, marginTop: 8 }}>
          <Tile person={person} place={narrow} isSelf={false} isHandUp={false} isMuted={false} isPinned={false} hasFloor={false} onPin={null} onHide={null} />
        </div>
      ))}
    </WithMedia>,
  );
  const tiles = () => [...document.querySelectorAll<HTMLElement>('.tile')];
  await expect.poll(() => tiles().length).toBe(3);
  const marks = tiles().map((tile) => [...tile.querySelectorAll('.tile-mark')].map((mark) => mark.textContent));
  expect(marks[0]).toContain('Lead facilitator');
  expect(marks[1]).toContain('Facilitator');
  const number = [...tiles()[2]!.querySelectorAll('.called > span')].at(-1)!;
  expect(number.textContent).toBe(' (2)');
  expect(number.getBoundingClientRect().width).toBeGreaterThan(10);
  for (const part of [number, tiles()[0]!.querySelector('.tile-mark')!]) {
    const [tile, box] = [part.closest('.tile')!.getBoundingClientRect(), part.getBoundingClientRect()];
    expect(box.right).toBeLessThanOrEqual(tile.right);
  }
});
