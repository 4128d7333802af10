import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MediaHouse } from './house.ts';
import type { MediaRoom } from './mediaRoom.ts';
import { groupOfPeers, startTestHouse } from './testing/house.ts';
import { attachPeer, capabilities } from './testing/peer.ts';

let house: MediaHouse;
let room: MediaRoom;
let count = 0;
beforeAll(async () => void (house = await startTestHouse()));
afterAll(() => house.close());
beforeEach(async () => {
  room = await house.room(`room-${(count += 1)}`);
  room.setPlan(groupOfPeers('main', 'ana', 'ben'));
});
afterEach(() => void vi.useRealTimers());

const of = (id: string) => room.describe().peers[id];

describe('another socket of the same peer', () => {
  it('starts over: what the first had is closed, and it is served no longer', async () => {
    const [ana, ben] = [attachPeer(room, 'ana'), attachPeer(room, 'ben')];
    const old = await ana.join();
    await ben.join();
    const producer = await ana.produce('audio');
    await vi.waitFor(() => expect(ben.told('media:consumer')).toHaveLength(1));

    const second = attachPeer(room, 'ana');
    expect((await ana.send('media:close', { producer })).refused).toBe('nobodyListens');
    // Before it has joined it is neither given nor able to touch what the first had.
    expect((await second.send('media:close', { producer })).refused).toBe('notThere');
    const offer = await second.join();
    expect(offer.isResumed).toBe(false);
    expect(of('ana')?.transports).toEqual([offer.send.id, offer.receive.id]);
    expect(of('ana')?.transports).not.toContain(old.send.id);
    await vi.waitFor(() => expect(ben.told('media:consumerClosed')).toHaveLength(1));

    ana.detach();
    await second.produce('audio');
    await vi.waitFor(() => expect(of('ben')?.receives).toHaveLength(1));
    expect(ana.told('media:consumer')).toEqual([]);
  });

  it('is offered nothing on the transports of the first', async () => {
    const [ana, ben] = [attachPeer(room, 'ana'), attachPeer(room, 'ben')];
    await ana.join();
    await ben.join();
    const second = attachPeer(room, 'ana');
    await ben.produce('audio');
    await ben.ask('media:capabilities', {});
    expect(of('ana')?.receives).toEqual([]);
    expect(second.told('media:consumer')).toEqual([]);
    await second.join();
    await vi.waitFor(() => expect(second.told('media:consumer')).toHaveLength(1));
  });
});

describe('lost signal', () => {
  it('keeps media going, and a resumed join is told all it missed', async () => {
    const [ana, ben] = [attachPeer(room, 'ana'), attachPeer(room, 'ben')];
    const { send, receive } = await ana.join();
    await ben.join();
    const voice = await ana.produce('audio');
    const bensVoice = await ben.produce('audio');
    await vi.waitFor(() => expect(of('ana')?.receives).toHaveLength(1));
    const before = of('ana');

    ana.detach();
    expect(of('ana')).toEqual(before);
    await ben.produce('video');
    await ben.ask('media:pause', { producer: bensVoice });

    const back = attachPeer(room, 'ana');
    const offer = await back.ask('media:join', { rtpCapabilities: capabilities, resume: { send: send.id, receive: receive.id } });
    expect(offer).toMatchObject({ isResumed: true, holds: { producers: [voice], consumers: [before?.receives[0]?.consumer] } });
    expect(of('ana')?.transports).toEqual([send.id, receive.id]);
    await vi.waitFor(() => expect(back.told('media:consumer').map(({ source }) => source)).toEqual(['audio', 'video']));
    // Of the pause either the offer tells, or, when the worker says so only now, a message after it.
    const [audio] = back.told('media:consumer');
    await vi.waitFor(() => expect(audio?.isPaused || back.told('media:paused').some(({ consumer }) => consumer === audio?.id)).toBe(true));
  });

  it('takes away at once what the plan takes away meanwhile', async () => {
    const [ana, ben] = [attachPeer(room, 'ana'), attachPeer(room, 'ben')];
    const { send, receive } = await ana.join();
    await ben.join();
    await ana.produce('audio');
    await ben.produce('audio');
    await vi.waitFor(() => expect(of('ana')?.receives).toHaveLength(1));
    ana.detach();
    room.setPlan(groupOfPeers('main', 'ben'));
    expect(of('ana')).toMatchObject({ sends: [], receives: [] });
    const back = attachPeer(room, 'ana');
    const offer = await back.ask('media:join', { rtpCapabilities: capabilities, resume: { send: send.id, receive: receive.id } });
    expect(offer).toMatchObject({ isResumed: true, holds: { producers: [], consumers: [] }, allowed: { isInGroup: false } });
  });

  it('ends when nobody comes back', async () => {
    const ana = attachPeer(room, 'ana');
    await ana.join();
    vi.useFakeTimers();
    ana.detach();
    vi.advanceTimersByTime(10_000);
    expect(of('ana')).toBeUndefined();
  });

  it('ends what the first tab left when the second never joins', async () => {
    const ana = attachPeer(room, 'ana');
    await ana.join();
    await ana.produce('audio');
    vi.useFakeTimers();
    attachPeer(room, 'ana');
    vi.advanceTimersByTime(10_000);
    expect(of('ana')).toMatchObject({ transports: [], sends: [] });
  });
});
