import type { types } from 'mediasoup-client';
import { nothingAllowed, type Allowed } from '#shared/live/media/plan.ts';
import type { MediaOffer } from '#shared/live/media/protocol.ts';
import type { Source } from '#shared/live/media/source.ts';
import { pauseBefore } from '../../base/http/again.ts';
import { listenTo } from '../listenTo.ts';
import { hasCalls } from './abilities.ts';
import { createAsk, type CallSocket } from '../callSocket.ts';
import { openDevice, type Sender } from './handler.ts';
import { createMender } from './mender.ts';
import { createObservable, type Observable } from '../../base/device/observable.ts';
import { createPatience } from './patience.ts';
import { createPictures } from './pictures.ts';
import { createReceiving, type Streams, type Tiles } from './receiving.ts';
import { createSending } from './sending.ts';
import { readUplink, type Seen } from './readUplink.ts';
import { createSpeaking, type Speakers } from './speaking.ts';
import { readStats, type CallStats } from './stats.ts';
import { isStill, readInflow, type Inflow } from './stillness.ts';
import { openTransports, type Transports } from './transports.ts';
import { hopeful, judgeUplink, LOOK_EVERY_MS } from './uplink.ts';

export interface CallSnapshot {
  /** `connected`: both directions are up, also while the person still waits. `lost`: they were, and come back by themselves. `unsupported`: this browser cannot take part. */
  state: 'connecting' | 'connected' | 'lost' | 'unsupported' | 'closed';
  /** What this person may send now, and whether they are with others at all. */
  allowed: Allowed;
  /** What of theirs really goes out now. */
  sending: Readonly<Record<Source, boolean>>;
  /** What they want to send and may, and their browser does not bring to the server, though it was tried again. */
  failing: Readonly<Record<Source, boolean>>;
  /** For some seconds the network has let neither sound nor picture through; it is tried all the same. */
  isStuck: boolean;
  /** Their line is too narrow for their picture: it is paused until that is over. Their sound goes on. */
  isPictureHeld: boolean;
  /** What they receive, by peer. A peer without streams is not named. */
  streams: Streams;
}

/** One person's call: joins by itself, comes back by itself, for as long as the socket does. Knows no React. */
export interface Call extends Observable<CallSnapshot> {
  /** Apart from the snapshot, since it changes five times a second. */
  speakers: Observable<Speakers>;
  /** What the person wants others to get from now on: sent as soon as they may, again after every reconnect; null stops it. Tracks stay the caller's. */
  send(source: Source, track: MediaStreamTrack | null): void;
  /** The person's device took what this source sends, or gave it back: the others are told so, and nothing is sent meanwhile. */
  holdBack(source: Source, isTaken: boolean): void;
  /** Tries at once what does not start. */
  tryAgain(): void;
  /** Which pictures are on screen and how large. Say all of them each time; a peer that is not named keeps what it had. */
  showTiles(tiles: Tiles): void;
  stats(): Promise<CallStats>;
  close(): void;
}

const TRY_AGAIN_MOST_MS = 700;
const TOO_FULL_LOOKS = 4;
const nothing: Readonly<Record<Source, boolean>> = { audio: false, video: false, screen: false };
const STUCK_AFTER_MS = 8_000;

/** Starts a call over the live connection's socket: connects at once, also while the person still waits, so that later all they lack is a picture. */
export const createCall = ({ socket }: { socket: CallSocket }): Call => {
  const ask = createAsk(socket);
  const snapshot = createObservable<CallSnapshot>({
    state: 'connecting',
    allowed: nothingAllowed,
    sending: nothing,
    failing: nothing,
    isStuck: false,
    isPictureHeld: false,
    streams: {},
  });
  const speakers = createSpeaking();
  const become = (change: Partial<CallSnapshot>) => snapshot.set({ ...snapshot.getSnapshot(), ...change });

  const pictures = createPictures();
  const sending = createSending({
    ask,
    engine: () => loaded?.engine ?? simplest,
    renew: async () => {
      const of = transports;
      try {
        return (await of?.renewSend()) ?? null;
      } catch {
        if (of === transports && of !== null && !isClosed) joinAnew();
        return null;
      }
    },
    onTrack: pictures.changed,
    onChange: () => become({ sending: sending.now(), failing: sending.failing() }),
  });
  const receiving = createReceiving(ask, (streams) => become({ streams }));
  let device: Promise<Sender> | null = null;
  let loaded: Sender | null = null;
  let transports: Transports | null = null;
  let attempt = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;
  const patience = createPatience(STUCK_AFTER_MS, (isStuck) => isStuck !== snapshot.getSnapshot().isStuck && become({ isStuck }));

  const allow = (allowed: Allowed) => {
    become({ allowed });
    if (!allowed.isInGroup) speakers.forget();
    sending.setAllowed(allowed);
  };

  let uplink = hopeful(performance.now());
  let seen: Seen | null = null;
  let looksTooFull = 0;
  const lookAtUplink = async () => {
    if (transports === null || !transports.isConnected()) return;
    const look = await readUplink(transports, seen, performance.now()).catch(() => null);
    if (look === null || isClosed) return;
    seen = look.seen;
    looksTooFull = look.isProcessorFull ? looksTooFull + 1 : 0;
    if (looksTooFull >= TOO_FULL_LOOKS) pictures.tooMuch();
    // What the browser says of a paused camera is what it was allowed before.
    uplink = judgeUplink(uplink, sending.now().video ? look.uplink : { ...look.uplink, pictureBitrate: null }, performance.now());
    sending.holdPicture(uplink.isNarrow);
    if (uplink.isNarrow !== snapshot.getSnapshot().isPictureHeld) become({ isPictureHeld: uplink.isNarrow });
  };
  let inflow: Inflow | null = null;
  let isDead = false;
  const lookAtInflow = async () => {
    const of = transports;
    const now = of === null ? null : await readInflow(of, receiving.isPictureExpected()).catch(() => null);
    if (isClosed || of !== transports) return;
    isDead = now !== null && isStill(inflow, now);
    inflow = now;
    onState();
  };
  const watching = setInterval(() => {
    void lookAtUplink();
    void lookAtInflow();
  }, LOOK_EVERY_MS);

  const onState = () => {
    if (isClosed) return;
    const { state } = snapshot.getSnapshot();
    const isUp = transports?.isConnected() === true && !isDead;
    if (isUp && state !== 'connected') become({ state: 'connected' });
    if (!isUp && state === 'connected') {
      become({ state: 'lost' });
      speakers.forget();
    }
    if (transports?.isConnected()) patience.rest();
    else if (socket.connected) patience.wait();
    mender.look();
  };

  const dropTransports = () => {
    sending.setTransport(null);
    receiving.setTransport(null);
    transports?.close();
    transports = inflow = null;
    isDead = false;
    onState();
  };

  const takeUp = (offer: MediaOffer, { device }: Sender) => {
    if (offer.isResumed) {
      sending.keepOnly(offer.holds.producers);
      receiving.keepOnly(offer.holds.consumers);
    } else {
      dropTransports();
      transports = openTransports({ device, offer, ask, onState });
      receiving.setTransport(transports.receive);
      sending.setTransport(transports.send);
    }
    allow(offer.allowed);
    mender.look();
  };

  const join = async () => {
    clearTimeout(retry);
    if (!hasCalls()) return become({ state: 'unsupported' });
    if (!transports?.isConnected()) patience.wait();
    const mine = (attempt += 1);
    const isStale = () => isClosed || mine !== attempt;
    try {
      device ??= loadDevice(ask);
      const opened = (loaded = await device);
      const resume = transports && { send: transports.send.id, receive: transports.receive.id };
      const offer = await ask('media:join', { rtpCapabilities: opened.device.recvRtpCapabilities, ...(resume && { resume }) });
      if (!isStale()) takeUp(offer, opened);
    } catch (error) {
      if (isStale()) return;
      if (error instanceof Error && error.name === 'UnsupportedError') {
        patience.rest();
        return become({ state: 'unsupported' });
      }
      device = null;
      retry = setTimeout(() => socket.connected && void join(), pauseBefore(2, TRY_AGAIN_MOST_MS));
    }
  };

  const joinAnew = () => {
    dropTransports();
    void join();
  };

  const mender = createMender({ transports: () => transports, isReachable: () => socket.connected, joinAnew });
  const onConnect = () => void join();
  // Without signal nothing is told of media: that is another notice.
  const onDisconnect = () => {
    patience.rest();
    // Nobody says any more who speaks.
    speakers.forget();
  };
  socket.on('connect', onConnect);
  socket.on('disconnect', onDisconnect);
  const stopListening = listenTo(socket, {
    'media:consumer': (offer) => receiving.offer(offer),
    'media:consumerClosed': ({ consumer }) => receiving.closed(consumer),
    'media:paused': ({ consumer, ...how }) => receiving.paused(consumer, how),
    'media:quality': ({ consumer, quality }) => receiving.quality(consumer, quality),
    'media:wanted': ({ producer, layer }) => pictures.want(producer, layer === null ? null : (Math.min(2, layer) as 0 | 1 | 2)),
    'media:allowed': allow,
    'media:speakers': speakers.hear,
    'media:restart': joinAnew,
  });
  if (socket.connected) void join();

  return {
    getSnapshot: snapshot.getSnapshot,
    subscribe: snapshot.subscribe,
    speakers,
    send: sending.want,
    holdBack: sending.holdBack,
    tryAgain: sending.tryAgain,
    showTiles: receiving.showTiles,
    stats: () => readStats(transports, snapshot.getSnapshot().streams),
    close() {
      if (isClosed) return;
      isClosed = true;
      clearTimeout(retry);
      clearInterval(watching);
      mender.close();
      stopListening();
      socket.off('connect', onConnect);
      socket.off('disconnect', onDisconnect);
      patience.rest();
      sending.close();
      receiving.setTransport(null);
      transports?.close();
      become({ state: 'closed', sending: sending.now(), failing: nothing });
    },
  };
};

const simplest = { takesLayers: false, takesSoundEncodings: false };

const loadDevice = async (ask: ReturnType<typeof createAsk>): Promise<Sender> => {
  const opened = await openDevice();
  const { rtpCapabilities } = await ask('media:capabilities', {});
  await opened.device.load({ routerRtpCapabilities: rtpCapabilities as types.RtpCapabilities });
  return opened;
};
