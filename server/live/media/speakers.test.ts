import type { types } from 'mediasoup';
import { beforeEach, describe, expect, it } from 'vitest';
import type { MediaPlan } from '#shared/live/media/plan.ts';
import type { Room } from './room.ts';
import { createSpeakers, type Speakers, type Speaking } from './speakers.ts';
import { groupOfPeers } from './testing/house.ts';

let told: Record<string, Parameters<import('#shared/live/media/protocol.ts').MediaServerToClient['media:speakers']>[0][]>;
let heard: Speaking[];
let speakers: Speakers;
let room: Pick<Room, 'plan' | 'peers'>;

const begin = (plan: MediaPlan, ...peers: string[]) => {
  told = Object.fromEntries(peers.map((peer) => [peer, []]));
  heard = [];
  const lineOf = (peer: string) => ({ tell: () => undefined, hangUp: () => undefined, mention: (_: string, now: never) => void told[peer]?.push(now) });
  room = { plan, peers: new Map(peers.map((id) => [id, { id, line: lineOf(id), media: null, goodbye: null }])) };
  speakers = createSpeakers(room as Room);
  speakers.listen((now) => heard.push(now));
};
const measure = (volumes: Record<string, number>) =>
  speakers.onVolumes(Object.entries(volumes).map(([peer, volume]) => ({ producer: { appData: { peer } } as unknown as types.Producer, volume })));

describe('speakers', () => {
  beforeEach(() => begin({ ...groupOfPeers('main', 'ana', 'ben'), ...groupOfPeers('apart', 'cleo') }, 'ana', 'ben', 'cleo', 'waiting'));

  it('tells each group of its own peers alone, and who waits nothing', () => {
    measure({ ana: -20, cleo: -35 });
    measure({ ana: -20, cleo: -35 });
    expect(told['ben']?.at(-1)).toEqual({ levels: { ana: 0.8 }, active: 'ana' });
    expect(told['cleo']?.at(-1)).toEqual({ levels: { cleo: 0.5 }, active: 'cleo' });
    expect(told['waiting']).toEqual([]);
    expect(heard.at(-1)).toEqual({ levels: { ana: 0.8, cleo: 0.5 }, active: { main: 'ana', apart: 'cleo' } });
  });

  it('tells who sees all speakers of those in other groups, and not the others', () => {
    room.plan = { ...room.plan, cleo: { ...room.plan['cleo']!, seesAllSpeakers: true } };
    measure({ ana: -20 });
    expect(told['cleo']?.at(-1)?.levels).toEqual({ ana: 0.8 });
    measure({ cleo: -20 });
    expect(told['ben']?.at(-1)?.levels).toEqual({});
  });

  it('shows no level of who was muted or left a moment ago', () => {
    room.plan = { ...groupOfPeers('main', 'ben'), ana: { group: 'main', audio: false, video: true, screen: false } };
    measure({ ana: -20, cleo: -20 });
    expect(told['ben']?.at(-1)).toEqual({ levels: {}, active: null });
    expect(heard.at(-1)?.levels).toEqual({});
  });

  it('says once that all fell silent, and lets the last speaker keep the floor', () => {
    measure({ ana: -20 });
    measure({ ana: -20 });
    measure({});
    expect(told['ben']?.at(-1)).toEqual({ levels: {}, active: 'ana' });
  });
});
