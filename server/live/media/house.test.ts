import { afterEach, describe, expect, it, vi } from 'vitest';
import type { MediaHouse } from './house.ts';
import { groupOfPeers, startTestHouse } from './testing/house.ts';
import { attachPeer } from './testing/peer.ts';

let house: MediaHouse;
afterEach(() => house.close());

describe('workers', () => {
  it('spreads rooms over the least busy workers', async () => {
    house = await startTestHouse({ workers: 2 });
    const first = await house.room('first');
    for (const id of ['ana', 'ben', 'cleo']) attachPeer(first, id);
    const pidOf = async (id: string) => (await house.room(id)).describe().workerPid;
    const others = [await pidOf('second'), await pidOf('third')];
    expect(new Set([first.describe().workerPid, ...others])).toEqual(new Set(house.workerPids()));
    expect(others).not.toContain(first.describe().workerPid);
    expect(house.stats()).toMatchObject({ workers: 2, rooms: 3, peers: 3 });
  });

  it('gives rooms asked for at the same moment the same room, and a closed room’s id a new one', async () => {
    house = await startTestHouse();
    const [one, same] = await Promise.all([house.room('a'), house.room('a')]);
    expect(one).toBe(same);
    house.closeRoom('a');
    expect(await house.room('a')).not.toBe(one);
    expect(house.stats().rooms).toBe(1);
  });

  it('says which port is taken', async () => {
    const { createServer } = await import('node:net');
    const taken = createServer();
    const port = await new Promise<number>((resolve) => taken.listen(0, '127.0.0.1', () => resolve((taken.address() as { port: number }).port)));
    house = await startTestHouse();
    await expect(startTestHouse({ rtcPort: port })).rejects.toThrow(`RTC_PORT ${port} on`);
    taken.close();
  });

  it.each([1, 2])('brings a room back when its worker is killed (%i workers)', async (workers) => {
    house = await startTestHouse({ workers });
    const room = await house.room('room');
    room.setPlan({ ana: { group: 'main', audio: true, video: true, screen: false }, ...groupOfPeers('main', 'ben') });
    const [ana, ben] = [attachPeer(room, 'ana'), attachPeer(room, 'ben')];
    const first = await ana.join();
    await ben.join();
    await ana.produce('video');
    await vi.waitFor(() => expect(ben.told('media:consumer')).toHaveLength(1));

    const killed = room.describe().workerPid as number;
    process.kill(killed, 'SIGKILL');
    await vi.waitFor(() => expect(ana.told('media:restart')).toHaveLength(1), { timeout: 10_000 });
    expect(room.describe().workerPid).not.toBe(killed);
    expect(room.describe().peers).toMatchObject({ ana: { transports: [], sends: [] }, ben: { transports: [], receives: [] } });

    // The plan is still the plan: a voice taken away meanwhile stays away.
    room.setPlan({ ana: { group: 'main', audio: false, video: true, screen: false }, ...groupOfPeers('main', 'ben') });
    const again = await ana.join();
    expect(again.room).not.toBe(first.room);
    expect(again.allowed.audio).toBe(false);
    await ben.join();
    await ana.produce('video');
    await vi.waitFor(() => expect(ben.told('media:consumer')).toHaveLength(2));
    await vi.waitFor(() => expect(house.workerPids()).toHaveLength(workers), { timeout: 10_000 });
    expect(house.workerPids()).not.toContain(killed);
  });

  it('serves who asks while a worker is being replaced once it is there', async () => {
    house = await startTestHouse();
    const room = await house.room('room');
    const ana = attachPeer(room, 'ana');
    await ana.join();
    const killed = room.describe().workerPid as number;
    process.kill(killed, 'SIGKILL');
    await vi.waitUntil(() => room.describe().workerPid !== killed, { interval: 1 });
    expect((await ana.join()).isResumed).toBe(false);
    expect(room.describe()).toMatchObject({ life: 2, peers: { ana: { transports: { length: 2 } } } });
  });
});
