import { EventEmitter } from 'node:events';
import type { types } from 'mediasoup';
import type { MediaAnswer, MediaClientToServer, MediaOffer, MediaServerToClient } from '#shared/live/media/protocol.ts';
import type { Source } from '#shared/live/media/source.ts';
import type { MediaRoom } from '../mediaRoom.ts';
import type { MediaSocket } from '../signalling.ts';

type Event = keyof MediaServerToClient;
type Payload<E extends Event> = Parameters<MediaServerToClient[E]>[0];
type Asked = keyof MediaClientToServer;
type Input<M extends Asked> = Parameters<MediaClientToServer[M]>[0];
type Result<M extends Asked> = Parameters<Parameters<MediaClientToServer[M]>[1]>[0] extends MediaAnswer<infer T> ? T : never;

/** The browser's end of a socket, in memory: what it asks and what it was told. */
export interface TestPeer {
  detach(): void;
  /** Sends a message as it is, whatever its shape. */
  send(message: string, input: unknown): Promise<any>;
  /** Asks and expects an answer; throws the refusal's code. */
  ask<M extends Asked>(message: M, input: Input<M>): Promise<Result<M>>;
  told<E extends Event>(event: E): Payload<E>[];
  /** What was counted as more than any page sends. */
  tooMuch(): number;
  forget(): void;
  join(): Promise<MediaOffer>;
  produce(source: Source): Promise<string>;
}

/** Attaches a peer to a room over a socket in memory. */
export const attachPeer = (room: MediaRoom, id: string): TestPeer => {
  const wire = new EventEmitter();
  let tooMuch = 0;
  let heard: { event: string; payload: unknown }[] = [];
  const receive = (event: string, payload: unknown) => void heard.push({ event, payload });
  const socket: MediaSocket = {
    on: (event, listener) => wire.on(event, listener),
    off: (event, listener) => wire.off(event, listener),
    emit: receive,
    volatile: { emit: receive },
  };
  const detach = room.attach(id, socket, (points) => void (tooMuch += points));

  const peer: TestPeer = {
    detach,
    send: (message, input) =>
      new Promise((resolve) => {
        const [listener] = wire.listeners(message);
        if (listener) listener(input, resolve);
        else resolve({ refused: 'nobodyListens' });
      }),
    async ask(message, input) {
      const answer = await peer.send(message, input);
      if (!('ok' in answer)) throw new Error(answer.refused);
      return answer.ok;
    },
    told: (event) => heard.filter((one) => one.event === event).map((one) => one.payload as never),
    tooMuch: () => tooMuch,
    forget: () => void (heard = []),
    join: () => peer.ask('media:join', { rtpCapabilities: capabilities }),
    async produce(source) {
      const { producer } = await peer.ask('media:produce', { source, rtpParameters: parametersOf(source) });
      return producer;
    },
  };
  return peer;
};

/** What a browser can receive. */
export const capabilities: types.RtpCapabilities = {
  codecs: [
    { kind: 'audio', mimeType: 'audio/opus', preferredPayloadType: 100, clockRate: 48_000, channels: 2 },
    {
      kind: 'video',
      mimeType: 'video/VP8',
      preferredPayloadType: 101,
      clockRate: 90_000,
      rtcpFeedback: [{ type: 'nack' }, { type: 'nack', parameter: 'pli' }, { type: 'transport-cc' }],
    },
    { kind: 'video', mimeType: 'video/rtx', preferredPayloadType: 102, clockRate: 90_000, parameters: { apt: 101 } },
  ],
  headerExtensions: [],
};

let ssrc = 1_000;

/** What a browser says of a stream it is about to send: Opus, or VP8 in three layers. */
export const parametersOf = (source: Source): types.RtpParameters =>
  source === 'audio'
    ? {
        mid: 'audio',
        codecs: [{ mimeType: 'audio/opus', payloadType: 111, clockRate: 48_000, channels: 2, parameters: { useinbandfec: 1, usedtx: 1 } }],
        headerExtensions: [{ uri: 'urn:ietf:params:rtp-hdrext:ssrc-audio-level', id: 10 }],
        encodings: [{ ssrc: (ssrc += 10) }],
        rtcp: { cname: 'test' },
      }
    : {
        mid: source,
        codecs: [
          { mimeType: 'video/VP8', payloadType: 96, clockRate: 90_000, rtcpFeedback: [{ type: 'nack' }, { type: 'nack', parameter: 'pli' }] },
          { mimeType: 'video/rtx', payloadType: 97, clockRate: 90_000, parameters: { apt: 96 } },
        ],
        encodings: [0, 1, 2].map((layer) => ({ ssrc: (ssrc += 10) + layer, rtx: { ssrc: ssrc + 5 + layer } })),
        rtcp: { cname: 'test' },
      };
