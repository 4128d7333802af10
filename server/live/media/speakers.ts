import type { types } from 'mediasoup';
import { groupOf, maySend, seesAllSpeakers, type MediaPlan } from '#shared/live/media/plan.ts';
import { SILENCE_DBOV } from './engine.ts';
import { keepFloor, nobody, type Floor } from './floor.ts';
import type { Room } from './room.ts';

/** Who is heard right now. Comes every 200 ms while somebody is, and once when all fall silent. */
export interface Speaking {
  /** 0..1 by peer; who is silent is not named. */
  levels: Record<string, number>;
  /** Who holds the floor, by group. */
  active: Record<string, string | null>;
}

export interface Speakers {
  onVolumes(volumes: readonly { producer: types.Producer; volume: number }[]): void;
  listen(listener: (now: Speaking) => void): () => void;
}

/** Turns measured levels into what each group is told (of its own peers only, but for who sees all speakers) and what listeners hear of all groups. */
export const createSpeakers = (room: Room): Speakers => {
  const listeners = new Set<(now: Speaking) => void>();
  let floors: Record<string, Floor> = {};

  return {
    onVolumes(volumes) {
      const groups = levelsByGroup(room.plan, volumes);
      floors = Object.fromEntries(Object.entries(groups).map(([group, { present, levels }]) => [group, keepFloor(floors[group] ?? nobody, present, levels)]));
      const all: Record<string, number> = Object.assign({}, ...Object.values(groups).map(({ levels }) => levels));
      for (const peer of room.peers.values()) {
        const group = groupOf(room.plan, peer.id);
        if (group === null) continue;
        const levels = seesAllSpeakers(room.plan, peer.id) ? all : (groups[group]?.levels ?? {});
        peer.line?.mention('media:speakers', { levels, active: floors[group]?.active ?? null });
      }
      const now: Speaking = {
        levels: all,
        active: Object.fromEntries(Object.entries(floors).map(([group, { active }]) => [group, active])),
      };
      for (const listener of listeners) listener(now);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

interface Group {
  present: string[];
  levels: Record<string, number>;
}

const levelsByGroup = (plan: MediaPlan, volumes: readonly { producer: types.Producer; volume: number }[]): Record<string, Group> => {
  const groups: Record<string, Group> = {};
  for (const [peer, { group }] of Object.entries(plan)) (groups[group] ??= { present: [], levels: {} }).present.push(peer);
  for (const { producer, volume } of volumes) {
    const peer = String(producer.appData['peer']);
    const group = groupOf(plan, peer);
    // Levels still in flight when somebody is muted or moved are not shown to anybody.
    if (group !== null && maySend(plan, peer, 'audio')) (groups[group] as Group).levels[peer] = levelOf(volume);
  }
  return groups;
};

/** dBov (-127..0) to 0..1: silence is 0, loud speech near 1. */
const levelOf = (dBov: number): number => Math.round(Math.min(1, Math.max(0, (dBov - SILENCE_DBOV) / (-10 - SILENCE_DBOV))) * 100) / 100;
