import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MediaHouse } from './house.ts';
import type { MediaRoom } from './mediaRoom.ts';
import { groupOfPeers, startTestHouse } from './testing/house.ts';
import { attachPeer, capabilities, parametersOf, type TestPeer } from './testing/peer.ts';

let house: MediaHouse;
let room: MediaRoom;
let count = 0;
beforeAll(async () => void (house = await startTestHouse()));
afterAll(() => house.close());
beforeEach(async () => void (room = await house.room(`room-${(count += 1)}`)));

const joined = async (id: string): Promise<TestPeer> => {
  const peer = attachPeer(room, id);
  await peer.join();
  return peer;
};
const receives = (id: string) => room.describe().peers[id]?.receives ?? [];
const sends = (id: string) => room.describe().peers[id]?.sends ?? [];
const transports = (id: string) => room.describe().peers[id]?.transports;
/** Everything asked for before has been done. */
const settled = (peer: TestPeer) => peer.ask('media:capabilities', {});

describe('who hears whom', () => {
  it('offers each peer of a group what the others send, paused until they are ready', async () => {
    room.setPlan(groupOfPeers('main', 'ana', 'ben'));
    const [ana, ben] = [await joined('ana'), await joined('ben')];
    const producer = await ana.produce('video');
    await vi.waitFor(() => expect(ben.told('media:consumer')).toHaveLength(1));
    const [offer] = ben.told('media:consumer');
    expect(offer).toMatchObject({ peer: 'ana', producer, source: 'video', kind: 'video', isPaused: false });
    expect(receives('ben')).toMatchObject([{ from: 'ana', isFlowing: false }]);
    await ben.ask('media:resume', { consumer: offer?.id ?? '' });
    expect(receives('ben')).toMatchObject([{ from: 'ana', isFlowing: true }]);
    expect(ana.told('media:consumer')).toEqual([]);
  });

  it('gives who is not in the plan nothing, and lets them send nothing', async () => {
    room.setPlan(groupOfPeers('main', 'ana', 'ben'));
    const [ana, ben, waiting] = [await joined('ana'), await joined('ben'), await joined('waiting')];
    const producer = await ana.produce('audio');
    await vi.waitFor(() => expect(ben.told('media:consumer')).toHaveLength(1));
    expect((await waiting.send('media:consume', { producer })).refused).toBe('notThere');
    expect((await waiting.send('media:produce', { source: 'audio', rtpParameters: parametersOf('audio') })).refused).toBe('notAllowed');
    expect(receives('waiting')).toEqual([]);
    expect(sends('waiting')).toEqual([]);
    expect(waiting.told('media:consumer')).toEqual([]);
  });

  it('refuses a foreign stream in every way the protocol has', async () => {
    room.setPlan({ ...groupOfPeers('main', 'ana', 'cleo'), ...groupOfPeers('apart', 'ben') });
    const [ana, cleo, ben] = [await joined('ana'), await joined('cleo'), await joined('ben')];
    const producer = await ana.produce('video');
    await vi.waitFor(() => expect(cleo.told('media:consumer')).toHaveLength(1));
    const consumer = cleo.told('media:consumer')[0]?.id ?? '';
    const [send = '', receive = ''] = transports('ana') ?? [];

    const attempts: [string, object][] = [
      ['media:consume', { producer }],
      ['media:resume', { consumer }],
      ['media:pause', { producer }],
      ['media:resumeProducer', { producer }],
      ['media:close', { producer }],
      ['media:restartIce', { transport: receive }],
      ['media:connect', { transport: send, dtlsParameters: { fingerprints: [{ algorithm: 'sha-256', value: 'AA' }] } }],
    ];
    for (const [message, input] of attempts) expect((await ben.send(message, input)).refused, message).toBe('notThere');
    const offer = await ben.ask('media:join', { rtpCapabilities: capabilities, resume: { send, receive } });
    expect(offer.isResumed).toBe(false);
    expect([offer.send.id, offer.receive.id]).not.toContain(send);
    await ben.ask('media:tiles', { tiles: [{ consumer, layer: 2 }] });

    expect(receives('ben')).toEqual([]);
    expect(ben.told('media:consumer')).toEqual([]);
    expect(receives('cleo')).toMatchObject([{ from: 'ana', isFlowing: false, layer: 0 }]);
    expect(sends('ana')).toMatchObject([{ producer, isFlowing: true }]);
  });

  it('does not take a name from the prototype of the plan for a peer', async () => {
    room.setPlan(groupOfPeers('main', 'ana'));
    const [ana, odd] = [await joined('ana'), await joined('constructor')];
    const producer = await ana.produce('audio');
    expect((await odd.send('media:consume', { producer })).refused).toBe('notThere');
  });
});

describe('what arrives', () => {
  it('is told as it is: a stream that is there and that its owner has not paused', async () => {
    room.setPlan(groupOfPeers('main', 'ana', 'ben'));
    const ana = await joined('ana');
    const told: object[] = [];
    room.onArriving((now) => void told.push(now));
    const arrives = (sound: string[], picture: string[]) => vi.waitFor(() => expect(told.at(-1)).toEqual({ sound, picture }));
    await arrives([], []);
    const [voice, picture] = [await ana.produce('audio'), await ana.produce('video')];
    await arrives(['ana'], ['ana']);
    await ana.ask('media:pause', { producer: voice });
    await arrives([], ['ana']);
    await ana.ask('media:pause', { producer: picture, isSlow: true });
    await ana.ask('media:resumeProducer', { producer: voice });
    await arrives(['ana'], ['ana']);
    await ana.ask('media:close', { producer: picture });
    await arrives(['ana'], []);
    room.setPlan({});
    await arrives([], []);
  });

  it('goes on anew on another transport to send on; what is received stays', async () => {
    room.setPlan(groupOfPeers('main', 'ana', 'ben'));
    const [ana, ben] = [await joined('ana'), await joined('ben')];
    await Promise.all([ana.produce('audio'), ben.produce('audio')]);
    await vi.waitFor(() => expect([receives('ana'), receives('ben')]).toMatchObject([[{ from: 'ben' }], [{ from: 'ana' }]]));
    const [send, receive] = transports('ana') ?? [];
    const [consumer] = receives('ana');
    const next = await ana.ask('media:renewSend', {});
    expect(next.id).not.toBe(send);
    expect(transports('ana')).toEqual([next.id, receive]);
    expect(receives('ana')).toEqual([consumer]);
    await vi.waitFor(() => expect([sends('ana'), receives('ben')]).toEqual([[], []]));
    await ana.ask('media:probe', { sctpStreamParameters: { streamId: 0 } });
    const again = await ana.produce('audio');
    await vi.waitFor(() => expect(ben.told('media:consumer').at(-1)).toMatchObject({ peer: 'ana', producer: again }));
    expect((await ana.send('media:renewSend', { transport: send })).refused).toBe('malformed');
    const waiting = attachPeer(room, 'waiting');
    expect((await waiting.send('media:renewSend', {})).refused).toBe('notJoined');
  });
});

describe('what is looked at', () => {
  it('is told to its sender: the largest that anybody shows, more at once, less when that lasts, nothing when nobody looks', async () => {
    let now = 0;
    const timed = await startTestHouse({ now: () => now });
    const room = await timed.room('looked-at');
    room.setPlan(groupOfPeers('main', 'ana', 'ben', 'cleo'));
    const [ana, ben, cleo] = [attachPeer(room, 'ana'), attachPeer(room, 'ben'), attachPeer(room, 'cleo')];
    for (const peer of [ana, ben, cleo]) await peer.join();
    const producer = await ana.produce('video');
    await vi.waitFor(() => expect([ben, cleo].map((peer) => peer.told('media:consumer').length)).toEqual([1, 1]));
    const shows = (peer: TestPeer, layer: number | null) => peer.ask('media:tiles', { tiles: [{ consumer: peer.told('media:consumer')[0]!.id, layer }] });
    const told = () => ana.told('media:wanted').map((one) => one.layer);
    await shows(ben, 2);
    await shows(cleo, 0);
    expect(ana.told('media:wanted')).toEqual([{ producer, layer: 2 }]);
    await shows(ben, null);
    expect(told()).toEqual([2]);
    now += 5_001;
    await shows(ben, null);
    expect(told()).toEqual([2, 0]);
    await shows(cleo, null);
    now += 5_001;
    await shows(cleo, null);
    expect(told()).toEqual([2, 0, null]);
    await shows(cleo, 1);
    expect(told()).toEqual([2, 0, null, 1]);
    await timed.close();
  });
});

describe('moving', () => {
  it('closes first, then opens, on the same transports and with the same producers', async () => {
    room.setPlan({ ...groupOfPeers('main', 'ana', 'ben'), ...groupOfPeers('apart', 'cleo') });
    const [ana, ben, cleo] = [await joined('ana'), await joined('ben'), await joined('cleo')];
    await Promise.all([ana.produce('audio'), ben.produce('audio'), cleo.produce('audio')]);
    await vi.waitFor(() => expect([receives('ana'), receives('ben')]).toMatchObject([[{ from: 'ben' }], [{ from: 'ana' }]]));
    const before = { transports: transports('ben'), sends: sends('ben') };

    room.setPlan({ ...groupOfPeers('main', 'ana'), ...groupOfPeers('apart', 'cleo', 'ben') });
    expect([receives('ana'), receives('ben')]).toEqual([[], []]);
    await vi.waitFor(() => expect([receives('ben'), receives('cleo')]).toMatchObject([[{ from: 'cleo' }], [{ from: 'ben' }]]));
    expect({ transports: transports('ben'), sends: sends('ben') }).toEqual(before);
    expect(ana.told('media:consumerClosed')).toHaveLength(1);
    expect(ben.told('media:consumerClosed')).toHaveLength(1);
  });

  it('leaves nothing open when the plan changes while consumers are being made', async () => {
    const [ana, ben] = [await joined('ana'), await joined('ben')];
    room.setPlan(groupOfPeers('main', 'ana', 'ben'));
    await ana.produce('audio');
    for (let turn = 0; turn < 20; turn += 1) {
      room.setPlan(groupOfPeers('main', 'ana', 'ben'));
      await Promise.resolve();
      room.setPlan(groupOfPeers('main', 'ana'));
    }
    await settled(ben);
    expect(receives('ben')).toEqual([]);
    const open = ben.told('media:consumer').length - ben.told('media:consumerClosed').length;
    expect(open).toBe(0);
  });

  it('closes what somebody sends and receives when they leave the plan', async () => {
    room.setPlan(groupOfPeers('main', 'ana', 'ben'));
    const [ana, ben] = [await joined('ana'), await joined('ben')];
    await ana.produce('audio');
    await ben.produce('video');
    await vi.waitFor(() => expect([...receives('ana'), ...receives('ben')]).toHaveLength(2));
    const kept = transports('ben');
    room.setPlan(groupOfPeers('main', 'ana'));
    expect([receives('ana'), receives('ben'), sends('ben')]).toEqual([[], [], []]);
    expect(ben.told('media:allowed').at(-1)).toEqual({ audio: false, video: false, screen: false, isInGroup: false });
    expect(transports('ben')).toEqual(kept);
  });
});

describe('what the plan lets somebody send', () => {
  it('pauses a source and keeps it paused whatever its owner asks', async () => {
    room.setPlan(groupOfPeers('main', 'ana', 'ben'));
    const [ana, ben] = [await joined('ana'), await joined('ben')];
    const producer = await ana.produce('audio');
    await vi.waitFor(() => expect(ben.told('media:consumer')).toHaveLength(1));
    const mutedAna = { ana: { group: 'main', audio: false, video: true, screen: false }, ...groupOfPeers('main', 'ben') };
    room.setPlan(mutedAna);
    await vi.waitFor(() => expect(sends('ana')).toMatchObject([{ isFlowing: false }]));
    expect(ana.told('media:allowed').at(-1)).toMatchObject({ audio: false, video: true });
    await vi.waitFor(() => expect(ben.told('media:paused').at(-1)).toMatchObject({ isPaused: true }));

    await ana.ask('media:resumeProducer', { producer });
    expect(sends('ana')).toMatchObject([{ isFlowing: false }]);
    await ana.ask('media:close', { producer });
    expect((await ana.send('media:produce', { source: 'audio', rtpParameters: parametersOf('audio') })).refused).toBe('notAllowed');
    expect(sends('ana')).toEqual([]);

    room.setPlan(groupOfPeers('main', 'ana', 'ben'));
    await ana.produce('audio');
    expect(sends('ana')).toMatchObject([{ isFlowing: true }]);
  });

  it('leaves an owner’s own pause alone when the plan allows again', async () => {
    room.setPlan(groupOfPeers('main', 'ana', 'ben'));
    const ana = await joined('ana');
    const producer = await ana.produce('audio');
    await ana.ask('media:pause', { producer });
    room.setPlan({ ana: { group: 'main', audio: false, video: true, screen: false } });
    room.setPlan(groupOfPeers('main', 'ana', 'ben'));
    await settled(ana);
    expect(sends('ana')).toMatchObject([{ isFlowing: false }]);
    await ana.ask('media:resumeProducer', { producer });
    expect(sends('ana')).toMatchObject([{ isFlowing: true }]);
  });

  it('tells others, also who comes later, that a picture is paused because its sender’s line is slow', async () => {
    room.setPlan(groupOfPeers('main', 'ana', 'ben', 'cleo'));
    const [ana, ben] = [await joined('ana'), await joined('ben')];
    const producer = await ana.produce('video');
    await vi.waitFor(() => expect(ben.told('media:consumer')).toMatchObject([{ isPaused: false, isSlow: false }]));
    await ana.ask('media:pause', { producer, isSlow: true });
    await vi.waitFor(() => expect(ben.told('media:paused').at(-1)).toMatchObject({ isPaused: true, isSlow: true }));
    const cleo = await joined('cleo');
    await vi.waitFor(() => expect(cleo.told('media:consumer')).toMatchObject([{ isPaused: true, isSlow: true }]));
    await ana.ask('media:resumeProducer', { producer });
    await vi.waitFor(() => expect(ben.told('media:paused').at(-1)).toMatchObject({ isPaused: false, isSlow: false }));
    await ana.ask('media:pause', { producer });
    await vi.waitFor(() => expect(ben.told('media:paused').at(-1)).toMatchObject({ isPaused: true, isSlow: false }));
  });

  it('tells others, also who comes later, that a device took what its owner sends, and when that is their own wish instead', async () => {
    room.setPlan(groupOfPeers('main', 'ana', 'ben', 'cleo'));
    const [ana, ben] = [await joined('ana'), await joined('ben')];
    const producer = await ana.produce('audio');
    await vi.waitFor(() => expect(ben.told('media:consumer')).toMatchObject([{ isPaused: false, isTaken: false }]));
    await ana.ask('media:pause', { producer, isTaken: true });
    await vi.waitFor(() => expect(ben.told('media:paused').at(-1)).toMatchObject({ isPaused: true, isTaken: true, isSlow: false }));
    const cleo = await joined('cleo');
    await vi.waitFor(() => expect(cleo.told('media:consumer')).toMatchObject([{ isPaused: true, isTaken: true }]));
    await ana.ask('media:pause', { producer });
    await vi.waitFor(() => expect(ben.told('media:paused').at(-1)).toMatchObject({ isPaused: true, isTaken: false }));
    await ana.ask('media:resumeProducer', { producer });
    await vi.waitFor(() => expect(ben.told('media:paused').at(-1)).toMatchObject({ isPaused: false, isTaken: false }));
  });

  it('tells others that nothing comes of a voice which nobody paused', async () => {
    room.setPlan(groupOfPeers('main', 'ana', 'ben', 'cleo'));
    const [ana, ben, cleo] = [await joined('ana'), await joined('ben'), await joined('cleo')];
    const [silent, paused] = [await ana.produce('audio'), await cleo.produce('audio')];
    await cleo.ask('media:pause', { producer: paused });
    await vi.waitFor(() => expect(ben.told('media:consumer')).toHaveLength(2));
    for (const { id } of ben.told('media:consumer')) await ben.ask('media:resume', { consumer: id });
    // Not a packet is sent by these peers.
    const consumer = ben.told('media:consumer').find(({ producer }) => producer === silent)?.id;
    await vi.waitFor(() => expect(ben.told('media:quality')).toEqual([{ consumer, quality: 'absent' }]), 20_000);
  });

  it('ends a screen that may not be shown any more', async () => {
    room.setPlan({ ana: { group: 'main', audio: true, video: true, screen: true }, ...groupOfPeers('main', 'ben') });
    const [ana, ben] = [await joined('ana'), await joined('ben')];
    await ana.produce('screen');
    await vi.waitFor(() => expect(receives('ben')).toMatchObject([{ source: 'screen' }]));
    room.setPlan(groupOfPeers('main', 'ana', 'ben'));
    expect(sends('ana')).toEqual([]);
    await vi.waitFor(() => expect(ben.told('media:consumerClosed')).toHaveLength(1));
    expect(receives('ben')).toEqual([]);
  });

  it('takes one stream of each source', async () => {
    room.setPlan(groupOfPeers('main', 'ana'));
    const ana = await joined('ana');
    const asked = await Promise.all([1, 2].map(() => ana.send('media:produce', { source: 'video', rtpParameters: parametersOf('video') })));
    expect(asked.map(({ refused }) => refused)).toEqual([undefined, 'alreadySending']);
    expect(sends('ana')).toHaveLength(1);
  });
});

describe('tiles', () => {
  it('forwards to a tile the layer it asks for, and nothing to a hidden one', async () => {
    room.setPlan(groupOfPeers('main', 'ana', 'ben'));
    const [ana, ben] = [await joined('ana'), await joined('ben')];
    await ana.produce('video');
    await ana.produce('audio');
    await vi.waitFor(() => expect(ben.told('media:consumer')).toHaveLength(2));
    const [video, audio] = ben.told('media:consumer').map(({ id }) => id) as [string, string];
    await Promise.all([video, audio].map((consumer) => ben.ask('media:resume', { consumer })));
    await ben.ask('media:tiles', {
      tiles: [
        { consumer: video, layer: 2 },
        { consumer: 'gone', layer: 1 },
      ],
    });
    expect(receives('ben')).toMatchObject([{ layer: 2, isFlowing: true }, { isFlowing: true }]);
    await ben.ask('media:tiles', {
      tiles: [
        { consumer: video, layer: null },
        { consumer: audio, layer: null },
      ],
    });
    expect(receives('ben')).toMatchObject([
      { source: 'video', isFlowing: false },
      { source: 'audio', isFlowing: true },
    ]);
    await ben.ask('media:tiles', { tiles: [{ consumer: video, layer: 0 }] });
    expect(receives('ben')).toMatchObject([{ layer: 0, isFlowing: true }, { isFlowing: true }]);
  });
});
