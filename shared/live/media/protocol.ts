// What the media room and a browser say to each other: transports, producers, consumers. Knows nothing of therapy.
import { z } from 'zod';
import type { Allowed } from './plan.ts';
import type { MediaRefusal } from './refusals.ts';
import { kindOf, sources, type Source } from './source.ts';

// Checked in depth by mediasoup, which throws what becomes the refusal `malformed`.
const opaque = <T>() => z.custom<T>((value) => typeof value === 'object' && value !== null && !Array.isArray(value));

export const nothingSchema = z.strictObject({});
export const connectSchema = z.strictObject({ transport: z.string().max(64), dtlsParameters: opaque<object>() });
export const restartIceSchema = z.strictObject({ transport: z.string().max(64) });

// What mediasoup lets pass: a picture that says it is sound, numbers that wrap, more layers than we forward.
const streamShape = z.looseObject({
  codecs: z
    .array(z.looseObject({ mimeType: z.string().max(64) }))
    .min(1)
    .max(8),
  encodings: z
    .array(z.looseObject({ ssrc: z.int().min(0).max(0xffff_ffff).optional(), rid: z.string().max(16).optional() }))
    .min(1)
    .max(3),
});
const isStreamOf = (source: Source, rtpParameters: object): boolean => {
  const stream = streamShape.safeParse(rtpParameters);
  return stream.success && stream.data.codecs.every(({ mimeType }) => mimeType.toLowerCase().startsWith(`${kindOf(source)}/`));
};

export const produceSchema = z
  .strictObject({ source: z.enum(sources), rtpParameters: opaque<object>() })
  .refine(({ source, rtpParameters }) => isStreamOf(source, rtpParameters), { path: ['rtpParameters'] });
export const producerSchema = z.strictObject({ producer: z.string().max(64) });
export const pauseSchema = z.strictObject({
  producer: z.string().max(64),
  /** Not their wish: their line does not carry it for now. */
  isSlow: z.boolean().optional(),
  /** Not their wish: their device took the camera, the microphone or the screen for now. */
  isTaken: z.boolean().optional(),
});
export const consumeSchema = z.strictObject({ producer: z.string().max(64) });
export const resumeSchema = z.strictObject({ consumer: z.string().max(64) });
/** What each shown tile needs. A consumer that is not named is left as it is; `layer: null` forwards nothing. */
export const tilesSchema = z.strictObject({
  tiles: z.array(z.strictObject({ consumer: z.string().max(64), layer: z.int().min(0).max(2).nullable() })).max(64),
});
export const joinSchema = z.strictObject({
  rtpCapabilities: opaque<object>(),
  /** The transports of the connection before this one, when only the signalling was lost: media goes on as it was. */
  resume: z.strictObject({ send: z.string().max(64), receive: z.string().max(64) }).optional(),
});
export const probeSchema = z.strictObject({
  sctpStreamParameters: z.looseObject({ streamId: z.int().min(0).max(65_535) }),
});

export interface TransportOffer {
  id: string;
  iceParameters: object;
  iceCandidates: object[];
  dtlsParameters: object;
  sctpParameters: object | null;
}

/** The answer to `media:join`: all a browser needs to have both transports ready before it is heard by anybody. */
export interface MediaOffer {
  /** Grows when the room's media starts anew (a worker died): what belonged to an older room is void. */
  room: string;
  send: TransportOffer;
  receive: TransportOffer;
  iceServers: IceServer[];
  /** Carries nothing: consuming it brings the receive transport up while the person still waits. */
  probe: { id: string; producer: string; streamId: number };
  /** The transports asked for in `resume` are still there: `holds` is what they carry. Otherwise all starts anew. */
  isResumed: boolean;
  holds: { producers: string[]; consumers: string[] };
  allowed: Allowed;
}

/** As a browser's `RTCIceServer`; a TURN server comes with credentials that expire. */
export interface IceServer {
  urls: string[];
  username?: string;
  credential?: string;
}

export interface ConsumerOffer {
  id: string;
  peer: string;
  producer: string;
  source: Source;
  kind: 'audio' | 'video';
  rtpParameters: object;
  /** The sender stopped or was stopped: nothing is forwarded until `media:paused` says otherwise. */
  isPaused: boolean;
  /** Paused because the sender's line does not carry it. */
  isSlow: boolean;
  /** Paused because the sender's device took it. */
  isTaken: boolean;
}

export type MediaAnswer<T> = { ok: T } | MediaRefusal;
type Reply<T> = (answer: MediaAnswer<T>) => void;

export interface MediaClientToServer {
  'media:capabilities': (input: z.infer<typeof nothingSchema>, reply: Reply<{ rtpCapabilities: object }>) => void;
  'media:join': (input: z.infer<typeof joinSchema>, reply: Reply<MediaOffer>) => void;
  'media:connect': (input: z.infer<typeof connectSchema>, reply: Reply<true>) => void;
  /** A data channel that carries nothing: brings the send transport up while the person still waits. */
  'media:probe': (input: z.infer<typeof probeSchema>, reply: Reply<{ id: string }>) => void;
  'media:restartIce': (input: z.infer<typeof restartIceSchema>, reply: Reply<{ iceParameters: object; iceServers: IceServer[] }>) => void;
  /** Another transport to send on in the place of the one there is, which a browser spoilt; what it carried is closed. */
  'media:renewSend': (input: z.infer<typeof nothingSchema>, reply: Reply<TransportOffer>) => void;
  'media:produce': (input: z.infer<typeof produceSchema>, reply: Reply<{ producer: string }>) => void;
  'media:pause': (input: z.infer<typeof pauseSchema>, reply: Reply<true>) => void;
  'media:resumeProducer': (input: z.infer<typeof producerSchema>, reply: Reply<true>) => void;
  'media:close': (input: z.infer<typeof producerSchema>, reply: Reply<true>) => void;
  /** Asks for one producer by its id; refused unless its peer is in the asker's group. The server offers by itself; this serves a client that lost an offer. */
  'media:consume': (input: z.infer<typeof consumeSchema>, reply: Reply<ConsumerOffer>) => void;
  'media:resume': (input: z.infer<typeof resumeSchema>, reply: Reply<true>) => void;
  'media:tiles': (input: z.infer<typeof tilesSchema>, reply: Reply<true>) => void;
}

export interface MediaServerToClient {
  /** A stream this peer may now receive; paused until `media:resume`. Told again after a resumed join, then with quality `good` unless more is said. */
  'media:consumer': (offer: ConsumerOffer) => void;
  'media:consumerClosed': (gone: { consumer: string }) => void;
  /** The sender paused or was paused, or went on. */
  'media:paused': (change: { consumer: string; isPaused: boolean; isSlow: boolean; isTaken: boolean }) => void;
  /** The largest layer of this picture that anybody looks at, null where nobody does: no other needs to be sent. Not told: the middle one. */
  'media:wanted': (now: { producer: string; layer: number | null }) => void;
  /** What the plan lets this peer send now; a source that is not allowed is not forwarded whatever the browser does. */
  'media:allowed': (allowed: Allowed) => void;
  /** Who is heard right now in this peer's group: level 0..1 by peer; volatile. `active` holds the floor. */
  'media:speakers': (now: { levels: Record<string, number>; active: string | null }) => void;
  /** The receiver's network cannot carry this consumer's picture: 'low', 'off', or 'good' again. 'absent': its sender sends nothing, for whatever reason; of a voice nothing else is told. */
  'media:quality': (change: { consumer: string; quality: 'good' | 'low' | 'off' | 'absent' }) => void;
  /** The media room was lost and is new: join again. */
  'media:restart': (now: { room: string }) => void;
}
