import type { types } from 'mediasoup';
import type { TransportOffer } from '#shared/live/media/protocol.ts';
import type { Source } from '#shared/live/media/source.ts';
import { INCOMING_BITRATE_MAX, NARROW_BITRATE_START, OUTGOING_BITRATE_START } from './codecs.ts';
import type { Engine } from './engine.ts';
import type { Judgement } from './quality.ts';
import type { Line } from './signalling.ts';
import type { Watched } from './watched.ts';

/** Somebody who is connected, or was a moment ago. */
export interface Peer {
  id: string;
  /** Null while the signalling is lost. */
  line: Line | null;
  media: PeerMedia | null;
  /** Runs while the media waits for its owner to come back. */
  goodbye: NodeJS.Timeout | null;
}

/** The way to a browser, as it was last measured; null while it is not known. */
export interface Way {
  /** There and back, as the browser reports of pictures. */
  roundTripMs: number | null;
  /** What mediasoup thinks it carries of pictures (bit/s). */
  bitrate: number | null;
}
export const unknownWay: Way = { roundTripMs: null, bitrate: null };

/** What a peer has in a room for its whole visit: two transports, and what they carry. */
export interface PeerMedia {
  /** The line that joined. Media whose owner is another line than the peer's is parked: it goes on, and nothing new is opened on it. */
  owner: Line;
  rtpCapabilities: types.RtpCapabilities;
  send: types.WebRtcTransport;
  receive: types.WebRtcTransport;
  probe: types.DataConsumer;
  /** The browser's end of the probe on the send transport. */
  probing: types.DataProducer | null;
  sending: Map<Source, Sending>;
  /** By consumer id. */
  receiving: Map<string, Receiving>;
  way: Way;
  /** How many looks in a row found the line full. */
  fullLooks: number;
}

export interface Sending {
  source: Source;
  producer: types.Producer;
  isOwnerPaused: boolean;
  /** Paused because its owner's line does not carry it. */
  isSlow: boolean;
  /** Paused because its owner's device took the camera, microphone or screen. */
  isTaken: boolean;
  watched: Watched;
  /** What the producer was last told to be: its own `paused` follows an answer later. */
  isFlowing: boolean;
}

export interface Receiving {
  consumer: types.Consumer;
  from: string;
  source: Source;
  sending: Sending;
  /** The browser has its end and asked for the first frame. */
  isReady: boolean;
  /** The tile is not on screen. */
  isHidden: boolean;
  /** Kept from a line that has no room for it: a picture, or a voice that is silent. */
  isSpared: boolean;
  isFlowing: boolean;
  /** The layer the tile's size asks for. */
  layer: number;
  judgement: Judgement;
}

/** Whether things may be opened for this peer: the line that is there now is the one that joined. */
export const liveMedia = (peer: Peer): PeerMedia | null => (peer.media !== null && peer.media.owner === peer.line ? peer.media : null);

/** Makes both transports and the probe on them; what is received begins carefully where the line is known to be narrow. Throws when one cannot be made, and leaves nothing then. */
export const openMedia = async (engine: Engine, owner: Line, rtpCapabilities: types.RtpCapabilities, isNarrow: boolean): Promise<PeerMedia> => {
  const receive = await makeTransport(engine, isNarrow ? NARROW_BITRATE_START : OUTGOING_BITRATE_START);
  // One after the other: of two that are made at once, the second may be there when the first has failed.
  const probe = await orClosed(receive, receive.consumeData({ dataProducerId: engine.probe.id }));
  const send = await orClosed(receive, makeSend(engine));
  return { owner, rtpCapabilities, send, receive, probe, probing: null, sending: new Map(), receiving: new Map(), way: unknownWay, fullLooks: 0 };
};

/** Gives a peer another transport to send on; the one before is closed with all it carries. Throws when none can be made. */
export const renewSend = async (engine: Engine, media: PeerMedia): Promise<types.WebRtcTransport> => {
  const send = await makeSend(engine);
  media.send.close();
  media.probing = null;
  media.send = send;
  return send;
};

const makeSend = async (engine: Engine): Promise<types.WebRtcTransport> => {
  const send = await makeTransport(engine);
  await orClosed(send, send.setMaxIncomingBitrate(INCOMING_BITRATE_MAX));
  return send;
};

/** What comes next; where that fails, nobody else would close the transport it is for. */
const orClosed = <T>(transport: types.WebRtcTransport, next: Promise<T>): Promise<T> =>
  next.catch((error: unknown) => {
    transport.close();
    throw error;
  });

const makeTransport = (engine: Engine, bitrate = OUTGOING_BITRATE_START): Promise<types.WebRtcTransport> =>
  engine.router.createWebRtcTransport({
    webRtcServer: engine.on.server,
    enableUdp: true,
    enableTcp: true,
    preferUdp: true,
    enableSctp: true,
    // Only the probe's channel lives here: small buffers keep a hostile browser from filling memory.
    maxSendMessageSize: 1_024,
    maxReceiveMessageSize: 1_024,
    sctpSendBufferSize: 16_384,
    initialAvailableOutgoingBitrate: bitrate,
    iceConsentTimeout: 20,
  });

/** Closes both transports and all they carry. */
export const closeMedia = (peer: Peer): void => {
  const { media } = peer;
  peer.media = null;
  media?.send.close();
  media?.receive.close();
};

/** What a browser needs to build its end of a transport. */
export const offerOf = (transport: types.WebRtcTransport): TransportOffer => ({
  id: transport.id,
  iceParameters: transport.iceParameters,
  iceCandidates: transport.iceCandidates,
  dtlsParameters: transport.dtlsParameters,
  sctpParameters: transport.sctpParameters ?? null,
});
