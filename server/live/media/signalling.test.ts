import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MediaHouse } from './house.ts';
import type { MediaRoom } from './mediaRoom.ts';
import { groupOfPeers, startTestHouse } from './testing/house.ts';
import { attachPeer, capabilities, parametersOf, type TestPeer } from './testing/peer.ts';

const messages = [
  'media:capabilities',
  'media:join',
  'media:connect',
  'media:probe',
  'media:restartIce',
  'media:produce',
  'media:pause',
  'media:resumeProducer',
  'media:close',
  'media:consume',
  'media:resume',
  'media:tiles',
];

let house: MediaHouse;
let room: MediaRoom;
let ana: TestPeer;
let count = 0;
beforeAll(async () => void (house = await startTestHouse()));
afterAll(() => house.close());
beforeEach(async () => {
  room = await house.room(`room-${(count += 1)}`);
  room.setPlan(groupOfPeers('main', 'ana'));
  ana = attachPeer(room, 'ana');
});

describe('messages', () => {
  it.each([
    ['media:join', {}, 'rtpCapabilities'],
    ['media:join', { rtpCapabilities: [] }, 'rtpCapabilities'],
    ['media:connect', { transport: 7, dtlsParameters: {} }, 'transport'],
    ['media:probe', { sctpStreamParameters: { streamId: 70_000 } }, 'sctpStreamParameters.streamId'],
    ['media:produce', { source: 'keyboard', rtpParameters: {} }, 'source'],
    ['media:tiles', { tiles: [{ consumer: 'x', layer: 9 }] }, 'tiles.0.layer'],
    ['media:consume', { producer: 'x'.repeat(65) }, 'producer'],
    ['media:pause', null, ''],
  ])('%s with a wrong field names the field', async (message, input, field) => {
    await ana.join();
    expect(await ana.send(message, input)).toMatchObject({ refused: 'malformed', field, say: expect.any(String) });
  });

  it('refuses what mediasoup finds wrong in depth, and keeps nothing of it', async () => {
    expect(await ana.send('media:join', { rtpCapabilities: { codecs: 'all' } })).toMatchObject({ refused: 'malformed' });
    await ana.join();
    const parameters = parametersOf('video');
    expect(await ana.send('media:produce', { source: 'video', rtpParameters: { codecs: 'all' } })).toMatchObject({ refused: 'malformed' });
    expect(await ana.send('media:produce', { source: 'audio', rtpParameters: { ...parameters, encodings: [{ ssrc: -1 }] } })).toHaveProperty('refused');
    const unknownCodec = { ...parameters, codecs: [{ mimeType: 'video/AV1', payloadType: 45, clockRate: 90_000 }] };
    expect(await ana.send('media:produce', { source: 'video', rtpParameters: unknownCodec })).toMatchObject({ refused: 'unsupported' });
    expect(room.describe().peers['ana']?.sends).toEqual([]);
  });

  it.each(messages.slice(3).filter((message) => message !== 'media:restartIce'))('%s before joining is refused', async (message) => {
    const input = {
      'media:probe': { sctpStreamParameters: { streamId: 0 } },
      'media:produce': { source: 'audio', rtpParameters: parametersOf('audio') },
      'media:resume': { consumer: 'x' },
      'media:tiles': { tiles: [] },
    }[message] ?? { producer: 'x' };
    expect((await ana.send(message, input)).refused).toMatch(/^(notJoined|notThere)$/);
  });

  it('answers anything with an answer, quotes nothing of it, and goes on', async () => {
    await ana.join();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...messages.filter((message) => message !== 'media:join')), fc.jsonValue(), async (message, value) => {
        const answer = await ana.send(message, { SECRET: value });
        expect(JSON.stringify(answer)).not.toContain('SECRET');
        expect(answer).toHaveProperty('refused');
      }),
      { numRuns: 120 },
    );
    expect(room.describe().peers['ana']?.transports).toHaveLength(2);
  });

  it('refuses more than anybody needs', async () => {
    const answers = await Promise.all(Array.from({ length: 500 }, () => ana.send('media:capabilities', {})));
    expect(answers.filter(({ refused }) => refused === 'tooMany').length).toBeGreaterThan(50);
    expect(ana.tooMuch()).toBe(answers.filter(({ refused }) => refused === 'tooMany').length);
    const other = attachPeer(room, 'ben');
    expect(await other.join()).toHaveProperty('room');
  });

  it('ignores a message without a way to answer', async () => {
    await ana.send('media:join', { rtpCapabilities: capabilities });
    expect(room.describe().peers['ana']?.transports).toHaveLength(2);
  });
});

describe('the probe', () => {
  it('gives who waits a data channel each way, and only one', async () => {
    room.setPlan({});
    const offer = await ana.join();
    expect(offer.probe).toMatchObject({ id: expect.any(String), producer: expect.any(String), streamId: expect.any(Number) });
    expect(offer.send.sctpParameters).not.toBeNull();
    await ana.ask('media:probe', { sctpStreamParameters: { streamId: 0 } });
    expect((await ana.send('media:probe', { sctpStreamParameters: { streamId: 1 } })).refused).toBe('alreadySending');
    expect(room.describe().peers['ana']).toMatchObject({ sends: [], receives: [] });
  });
});

describe('a restart of ICE', () => {
  it('gives new credentials for one’s own transports', async () => {
    const { send, receive } = await ana.join();
    for (const transport of [send, receive]) {
      const { iceParameters } = await ana.ask('media:restartIce', { transport: transport.id });
      expect(iceParameters).toHaveProperty('usernameFragment');
      expect(iceParameters).not.toEqual(transport.iceParameters);
    }
  });
});
