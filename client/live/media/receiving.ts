import type { types } from 'mediasoup-client';
import type { ConsumerOffer, MediaServerToClient } from '#shared/live/media/protocol.ts';
import type { Source } from '#shared/live/media/source.ts';
import type { Ask } from '../callSocket.ts';

export type Quality = Parameters<MediaServerToClient['media:quality']>[0]['quality'];

/** One stream of somebody else. The track stays the same object for as long as the stream lives. */
export interface ReceivedStream {
  track: MediaStreamTrack;
  /** Its sender stopped it or was stopped: nothing comes until it goes on. */
  isPaused: boolean;
  /** Paused because its sender's line does not carry it. */
  isSlow: boolean;
  /** Paused because its sender's device took the camera, microphone or screen. */
  isTaken: boolean;
  /** How this person's network carries it: `low` a smaller picture, `off` none. `absent`: nothing of it reaches the server. */
  quality: Quality;
}

export type PeerStreams = Readonly<Partial<Record<Source, ReceivedStream>>>;
export type Streams = Readonly<Record<string, PeerStreams>>;

/** What each shown tile needs, by peer: 0 small, 1 middle, 2 large, null not on screen. What is not named is left as it is. */
export type Tiles = Readonly<Record<string, { video?: 0 | 1 | 2 | null; screen?: 0 | 1 | 2 | null }>>;

type Paused = Pick<ReceivedStream, 'isPaused' | 'isSlow' | 'isTaken'>;

/** Everybody else's streams. */
export interface Receiving {
  offer(offer: ConsumerOffer): void;
  closed(consumer: string): void;
  paused(consumer: string, how: Paused): void;
  quality(consumer: string, quality: Quality): void;
  showTiles(tiles: Tiles): void;
  /** Whether somebody's camera should come at this moment: it is shown here, and nothing is said to stand in its way. */
  isPictureExpected(): boolean;
  /** The transport to receive on; null while there is none. Another one empties everything. */
  setTransport(transport: types.Transport | null): void;
  /** After the signalling came back: `consumers` are those the server still has. */
  keepOnly(consumers: readonly string[]): void;
}

interface Held {
  offer: ConsumerOffer;
  consumer: types.Consumer | null;
  stream: ReceivedStream | null;
  how: Omit<ReceivedStream, 'track'>;
  /** The layer the server was last told; undefined: never told. */
  toldLayer: number | null | undefined;
}

/** `onChange` hears the streams by peer after each change. */
export const createReceiving = (ask: Ask, onChange: (streams: Streams) => void): Receiving => {
  const held = new Map<string, Held>();
  let transport: types.Transport | null = null;
  let tiles: Tiles = {};
  let isTelling = false;
  const tidying = createTidying();

  const publish = () => onChange(streamsOf([...held.values()]));

  const update = (id: string, change: Partial<Held['how']>) => {
    const one = held.get(id);
    if (one === undefined) return;
    one.how = { ...one.how, ...change };
    if (one.consumer !== null) one.stream = { track: one.consumer.track, ...one.how };
    publish();
  };

  const remove = (id: string) => {
    const one = held.get(id);
    if (!held.delete(id)) return;
    if (one?.consumer) tidying.add(one.consumer);
    publish();
  };

  const open = async (one: Held) => {
    const on = transport;
    const { id, producer, kind, rtpParameters } = one.offer;
    if (on === null) return;
    try {
      const consumer = await on.consume({ id, producerId: producer, kind, rtpParameters: rtpParameters as types.RtpParameters });
      if (held.get(id) !== one) return consumer.close();
      one.consumer = consumer;
      update(id, {});
      await tellTiles();
      await ask('media:resume', { consumer: id });
    } catch {
      // Closed meanwhile, or the connection is being renewed: the server offers it again then.
      if (held.get(id) === one && one.consumer === null) held.delete(id);
    }
  };

  const tellTiles = async () => {
    const changed = [...held.values()].flatMap((one) => {
      const layer = one.consumer === null || one.offer.source === 'audio' ? undefined : tiles[one.offer.peer]?.[one.offer.source];
      if (layer === undefined || layer === one.toldLayer) return [];
      one.toldLayer = layer;
      return [{ consumer: one.offer.id, layer }];
    });
    if (changed.length > 0) await ask('media:tiles', { tiles: changed });
  };

  return {
    offer(offer) {
      const how = { isPaused: offer.isPaused, isSlow: offer.isSlow, isTaken: offer.isTaken, quality: 'good' } as const;
      if (held.has(offer.id)) return update(offer.id, how);
      const one: Held = { offer, consumer: null, stream: null, how, toldLayer: undefined };
      held.set(offer.id, one);
      void open(one);
    },
    closed: remove,
    paused: update,
    quality: (consumer, quality) => update(consumer, { quality }),
    showTiles(next) {
      // Pictures and screens are laid out by different parts of the page.
      tiles = mergeTiles(tiles, next);
      if (isTelling) return;
      isTelling = true;
      // A gallery that is being laid out says several things in one go.
      setTimeout(() => {
        isTelling = false;
        tellTiles().catch(() => undefined);
      }, 50);
    },
    isPictureExpected: () =>
      [...held.values()].some(
        ({ offer, stream, toldLayer }) =>
          offer.source === 'video' && typeof toldLayer === 'number' && stream !== null && !stream.isPaused && ['good', 'low'].includes(stream.quality),
      ),
    setTransport(next) {
      for (const { consumer } of held.values()) consumer?.close();
      tidying.finish();
      held.clear();
      transport = next;
      publish();
    },
    keepOnly(consumers) {
      for (const id of [...held.keys()]) if (!consumers.includes(id)) remove(id);
      // What was said while the signal was lost may not have arrived.
      for (const one of held.values()) {
        one.toldLayer = undefined;
        if (one.consumer !== null) void ask('media:resume', { consumer: one.offer.id }).catch(() => undefined);
      }
      tellTiles().catch(() => undefined);
    },
  };
};

const TIDY_AFTER_MS = 1500;

/**
 * Ends streams at once, and takes them out of the connection together when things are quiet again: each time that happens the browser
 * works through the description of the whole connection, just when somebody moves to another room and waits for its pictures.
 */
const createTidying = () => {
  let over: types.Consumer[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const finish = () => {
    clearTimeout(timer);
    for (const consumer of over) consumer.close();
    over = [];
  };
  return {
    add(consumer: types.Consumer) {
      consumer.track.stop();
      over.push(consumer);
      clearTimeout(timer);
      timer = setTimeout(finish, TIDY_AFTER_MS);
    },
    finish,
  };
};

const mergeTiles = (before: Tiles, next: Tiles): Tiles => ({
  ...before,
  ...Object.fromEntries(Object.entries(next).map(([peer, shown]) => [peer, { ...before[peer], ...shown }])),
});

const streamsOf = (held: readonly Held[]): Streams => {
  const streams: Record<string, Partial<Record<Source, ReceivedStream>>> = {};
  for (const { offer, stream } of held) if (stream !== null) (streams[offer.peer] ??= {})[offer.source] = stream;
  return streams;
};
