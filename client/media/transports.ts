import type { types } from 'mediasoup-client';
import type { MediaOffer, TransportOffer } from '#shared/media/protocol.ts';
import type { Ask } from './callSocket.ts';

/** Both transports of a call, and the probes that bring them up before there is anything to send. */
export interface Transports {
  send: types.Transport;
  receive: types.Transport;
  isConnected(): boolean;
  /** Whether one of them is in this state. */
  is(state: types.ConnectionState): boolean;
  /** Finds new ways through the network where the present ones are gone; asks for both when `isForced`. */
  restartIce(isForced: boolean): Promise<void>;
  close(): void;
}

export interface TransportsOptions {
  device: types.Device;
  offer: MediaOffer;
  ask: Ask;
  onState: () => void;
}

/** Builds both ends and starts connecting them; resolves before they are up. */
export const openTransports = ({ device, offer, ask, onState }: TransportsOptions): Transports => {
  const { iceServers } = offer;
  const send = device.createSendTransport({ ...optionsOf(offer.send), iceServers });
  const receive = device.createRecvTransport({ ...optionsOf(offer.receive), iceServers });
  const both = [send, receive];

  for (const transport of both) {
    transport.on('connect', ({ dtlsParameters }, done, failed) => {
      ask('media:connect', { transport: transport.id, dtlsParameters }).then(done, failed);
    });
    transport.on('connectionstatechange', onState);
  }
  send.on('produce', ({ rtpParameters, appData }, done, failed) => {
    const source = appData['source'] as 'audio' | 'video' | 'screen';
    ask('media:produce', { source, rtpParameters }).then(({ producer }) => done({ id: producer }), failed);
  });
  send.on('producedata', ({ sctpStreamParameters }, done, failed) => {
    ask('media:probe', { sctpStreamParameters: { streamId: sctpStreamParameters.streamId ?? 0 } }).then(done, failed);
  });

  const { id, producer: dataProducerId, streamId } = offer.probe;
  // A probe that fails costs nothing: the first stream brings its transport up as well, only later.
  void send.produceData({ label: 'probe' }).catch(() => undefined);
  void receive
    .consumeData({ id, dataProducerId, sctpStreamParameters: { streamId, ordered: true }, label: 'probe' })
    .catch(() => undefined);

  return {
    send,
    receive,
    isConnected: () => both.every(({ connectionState }) => connectionState === 'connected'),
    is: (state) => both.some(({ connectionState }) => connectionState === state),
    async restartIce(isForced) {
      const broken = both.filter(({ connectionState }) => isForced || connectionState === 'disconnected' || connectionState === 'failed');
      await Promise.all(
        broken.map(async (transport) => {
          const { iceParameters } = await ask('media:restartIce', { transport: transport.id });
          if (!transport.closed) await transport.restartIce({ iceParameters: iceParameters as types.IceParameters });
        }),
      );
    },
    close: () => both.forEach((transport) => transport.close()),
  };
};

const optionsOf = (offer: TransportOffer): types.TransportOptions => ({
  id: offer.id,
  iceParameters: offer.iceParameters as types.IceParameters,
  iceCandidates: offer.iceCandidates as types.IceCandidate[],
  dtlsParameters: offer.dtlsParameters as types.DtlsParameters,
  ...(offer.sctpParameters !== null && { sctpParameters: offer.sctpParameters as types.SctpParameters }),
});
