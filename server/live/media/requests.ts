import type { types } from 'mediasoup';
import { validateAndNormalizeRtpCapabilities } from 'mediasoup/ortc';
import * as shape from '#shared/live/media/protocol.ts';
import { allowedOf, groupOf, maySend } from '#shared/live/media/plan.ts';
import { refuseMedia } from '#shared/live/media/refusals.ts';
import { kindOf } from '#shared/live/media/source.ts';
import { offerOfConsumer, openConsumer, steer, tellAgain, tellWhy } from './consumers.ts';
import { measure } from './engine.ts';
import { showTiles } from './layers.ts';
import { closeMedia, liveMedia, offerOf, openMedia, renewSend, type Peer, type PeerMedia, type Receiving, type Sending } from './peer.ts';
import { closeSending, openAllowed, steerSending } from './reconcile.ts';
import type { Room } from './room.ts';
import { isKnownNarrow } from './trial.ts';
import type { Requests } from './signalling.ts';
import { tellWanted, tellWantedAgain } from './wanted.ts';
import { unwatched } from './watched.ts';

/** What each media message does. Whoever asks reaches nothing but what hangs on their own transports. */
export const requestsOf = (room: Room): Requests<Peer> => {
  const notJoined = refuseMedia('notJoined');
  const notThere = refuseMedia('notThere');

  return {
    'media:capabilities': {
      schema: shape.nothingSchema,
      run: () => room.inTurn(async () => (room.engine ? { rtpCapabilities: room.engine.router.rtpCapabilities } : refuseMedia('fault'))),
    },
    'media:join': {
      schema: shape.joinSchema,
      run: (peer, { rtpCapabilities, resume }) =>
        room.inTurn(async () => {
          const capabilities = structuredClone(rtpCapabilities) as types.RtpCapabilities;
          validateAndNormalizeRtpCapabilities(capabilities);
          const { line } = peer;
          if (room.engine === null || line === null) return refuseMedia('fault');
          if (peer.goodbye !== null) clearTimeout(peer.goodbye);
          peer.goodbye = null;
          const held = peer.media;
          const isResumed = held !== null && resume?.send === held.send.id && resume.receive === held.receive.id;
          if (isResumed) held.owner = line;
          else {
            closeMedia(peer);
            const media = await openMedia(room.engine, line, capabilities, isKnownNarrow(room.trials.get(peer.id)));
            if (peer.line !== line) return closeAgain(media);
            peer.media = media;
          }
          // In the next turn: the answer leaves first, the offers follow it.
          void room.inTurn(async () => {
            if (isResumed) {
              tellAgain(peer);
              tellWantedAgain(peer);
            }
            await openAllowed(room);
          });
          return offerTo(room, peer, peer.media as PeerMedia, isResumed);
        }),
    },
    'media:connect': {
      schema: shape.connectSchema,
      run: async (peer, { transport: id, dtlsParameters }) => {
        const transport = transportOf(peer, id);
        if (transport === null) return notThere;
        await transport.connect({ dtlsParameters: dtlsParameters as types.DtlsParameters });
        return true;
      },
    },
    'media:restartIce': {
      schema: shape.restartIceSchema,
      run: async (peer, { transport: id }) => {
        const transport = transportOf(peer, id);
        return transport === null ? notThere : { iceParameters: await transport.restartIce(), iceServers: room.iceServers() };
      },
    },
    'media:probe': {
      schema: shape.probeSchema,
      run: (peer, { sctpStreamParameters }) =>
        room.inTurn(async () => {
          const media = liveMedia(peer);
          if (media === null) return notJoined;
          if (media.probing !== null) return refuseMedia('alreadySending');
          media.probing = await media.send.produceData({
            sctpStreamParameters: { streamId: sctpStreamParameters.streamId, ordered: true },
            label: 'probe',
          });
          return { id: media.probing.id };
        }),
    },
    'media:renewSend': {
      schema: shape.nothingSchema,
      run: (peer) =>
        room.inTurn(async () => {
          const media = liveMedia(peer);
          if (media === null || room.engine === null) return notJoined;
          const send = await renewSend(room.engine, media);
          // Whoever left while it was made: the rest of their media is closed already.
          if (peer.media !== media) {
            send.close();
            return notJoined;
          }
          return offerOf(send);
        }),
    },
    'media:produce': {
      schema: shape.produceSchema,
      run: (peer, { source, rtpParameters }) =>
        room.inTurn(async () => {
          const media = liveMedia(peer);
          if (media === null || room.engine === null) return notJoined;
          if (!maySend(room.plan, peer.id, source)) return refuseMedia('notAllowed');
          if (media.sending.has(source)) return refuseMedia('alreadySending');
          const producer = await media.send.produce({
            kind: kindOf(source),
            rtpParameters: rtpParameters as types.RtpParameters,
            appData: { peer: peer.id },
          });
          const sending: Sending = { source, producer, isOwnerPaused: false, isSlow: false, isTaken: false, isFlowing: true, watched: unwatched };
          media.sending.set(source, sending);
          producer.on('transportclose', () => media.sending.delete(source));
          room.sendingChanged();
          producer.observer.once('close', room.sendingChanged);
          if (groupOf(room.plan, peer.id) === null || liveMedia(peer) !== media) {
            closeSending(peer, sending);
            return refuseMedia('notAllowed');
          }
          // The plan may have turned while the worker made it.
          await steerSending(room, peer, sending);
          if (source === 'audio') await measure(room.engine, producer.id);
          void room.inTurn(() => openAllowed(room));
          return { producer: producer.id };
        }),
    },
    'media:pause': {
      schema: shape.pauseSchema,
      run: (peer, { producer, isSlow = false, isTaken = false }) => setPaused(room, peer, producer, { isOwnerPaused: true, isSlow, isTaken }),
    },
    'media:resumeProducer': {
      schema: shape.producerSchema,
      run: (peer, { producer }) => setPaused(room, peer, producer, { isOwnerPaused: false, isSlow: false, isTaken: false }),
    },
    'media:close': {
      schema: shape.producerSchema,
      run: async (peer, { producer }) => {
        const sending = ownSending(peer, producer);
        if (sending === null) return notThere;
        closeSending(peer, sending);
        return true;
      },
    },
    'media:consume': {
      schema: shape.consumeSchema,
      run: (peer, { producer }) =>
        room.inTurn(async () => {
          const media = liveMedia(peer);
          if (media === null) return notJoined;
          const held = [...media.receiving.values()].find(({ consumer }) => consumer.producerId === producer);
          if (held) return offerOfConsumer(held);
          for (const speaker of room.peers.values()) {
            const sending = sendingOf(speaker, producer);
            const receiving = sending && (await openConsumer(room, peer, speaker, sending));
            if (receiving) return offerOfConsumer(receiving);
          }
          return notThere;
        }),
    },
    'media:resume': {
      schema: shape.resumeSchema,
      run: async (peer, { consumer }) => {
        const receiving: Receiving | undefined = liveMedia(peer)?.receiving.get(consumer);
        if (receiving === undefined) return notThere;
        receiving.isReady = true;
        await steer(receiving);
        return true;
      },
    },
    'media:tiles': {
      schema: shape.tilesSchema,
      run: async (peer, { tiles }) => {
        const media = liveMedia(peer);
        if (media === null) return notJoined;
        await showTiles(media, tiles);
        tellWanted(room);
        return true;
      },
    },
  };
};

const offerTo = (room: Room, peer: Peer, media: PeerMedia, isResumed: boolean): shape.MediaOffer => ({
  room: String(room.life),
  send: offerOf(media.send),
  receive: offerOf(media.receive),
  iceServers: room.iceServers(),
  probe: {
    id: media.probe.id,
    producer: media.probe.dataProducerId,
    streamId: media.probe.sctpStreamParameters?.streamId ?? 0,
  },
  isResumed,
  holds: {
    producers: [...media.sending.values()].map(({ producer }) => producer.id),
    consumers: [...media.receiving.keys()],
  },
  allowed: allowedOf(room.plan, peer.id),
});

const closeAgain = (media: PeerMedia) => {
  media.send.close();
  media.receive.close();
  return refuseMedia('fault');
};

const setPaused = async (room: Room, peer: Peer, producer: string, paused: Pick<Sending, 'isOwnerPaused' | 'isSlow' | 'isTaken'>) => {
  const sending = ownSending(peer, producer);
  if (sending === null) return refuseMedia('notThere');
  const isAnotherReason = !sending.isFlowing && (sending.isSlow !== paused.isSlow || sending.isTaken !== paused.isTaken);
  Object.assign(sending, paused);
  room.sendingChanged();
  await steerSending(room, peer, sending);
  if (isAnotherReason && !sending.isFlowing) tellWhy(room, sending);
  return true as const;
};

const transportOf = (peer: Peer, id: string): types.WebRtcTransport | null => {
  const media = liveMedia(peer);
  return [media?.send, media?.receive].find((transport) => transport?.id === id) ?? null;
};

const ownSending = (peer: Peer, producer: string): Sending | null => (liveMedia(peer) === null ? null : sendingOf(peer, producer));

const sendingOf = (peer: Peer, producer: string): Sending | null =>
  [...(peer.media?.sending.values() ?? [])].find((sending) => sending.producer.id === producer) ?? null;
