import type { types } from 'mediasoup-client';
import type { MediaOffer, TransportOffer } from '#shared/live/media/protocol.ts';
import type { Source } from '#shared/live/media/source.ts';
import type { Ask } from '../callSocket.ts';

/** Both transports of a call, and the probes that bring them up before there is anything to send. */
export interface Transports {
  /** The one to send on now: another one after `renewSend`. */
  readonly send: types.Transport;
  receive: types.Transport;
  isConnected(): boolean;
  /** Takes another one to send on, since a failed stream spoilt this one; what is received goes on. */
  renewSend(): Promise<types.Transport>;
  /** Whether one of them is in this state. */
  is(state: types.ConnectionState): boolean;
  /** Finds new ways through the network where the present ones are gone; asks for both when `isForced`. */
  restartIce(isForced: boolean): Promise<void>;
  /** Whether media may go by a TURN server, whose credentials end. */
  mayBeRelayed: boolean;
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
  const open = (transport: types.Transport) => {
    transport.on('connect', ({ dtlsParameters }, done, failed) => {
      ask('media:connect', { transport: transport.id, dtlsParameters }).then(done, (cause) =>
        failed(new Error('The way to the server could not be opened.', { cause })),
      );
    });
    transport.on('connectionstatechange', () => {
      isRenewing &&= transport !== send || transport.connectionState === 'connecting';
      onState();
    });
    return transport;
  };
  const openSend = (of: TransportOffer) => {
    const made = open(device.createSendTransport({ ...optionsOf(of), iceServers }));
    answerStreams(made, ask);
    // A probe that fails costs nothing: the first stream brings its transport up as well, only later.
    void made.produceData({ label: 'probe' }).catch(() => undefined);
    return made;
  };

  let isRenewing = false;
  let send = openSend(offer.send);
  const receive = open(device.createRecvTransport({ ...optionsOf(offer.receive), iceServers }));
  const both = () => [send, receive];
  const { id, producer: dataProducerId, streamId } = offer.probe;
  void receive.consumeData({ id, dataProducerId, sctpStreamParameters: { streamId, ordered: true }, label: 'probe' }).catch(() => undefined);

  return {
    get send() {
      return send;
    },
    receive,
    // While another one to send on comes up, nothing was lost that anybody should be told of.
    isConnected: () => receive.connectionState === 'connected' && (isRenewing || send.connectionState === 'connected'),
    is: (state) => both().some(({ connectionState }) => connectionState === state),
    async renewSend() {
      isRenewing = send.connectionState === 'connected';
      send.close();
      const next = await ask('media:renewSend', {});
      if (receive.closed) throw new Error('Closed meanwhile.');
      return (send = openSend(next));
    },
    mayBeRelayed: iceServers.length > 0,
    async restartIce(isForced) {
      const broken = both().filter(({ connectionState }) => isForced || connectionState === 'disconnected' || connectionState === 'failed');
      await Promise.all(
        broken.map(async (transport) => {
          const { iceParameters, iceServers } = await ask('media:restartIce', { transport: transport.id });
          if (iceServers.length > 0 && !transport.closed) await transport.updateIceServers({ iceServers });
          if (!transport.closed) await transport.restartIce({ iceParameters: iceParameters as types.IceParameters });
        }),
      );
    },
    close: () => both().forEach((transport) => transport.close()),
  };
};

const answerStreams = (send: types.Transport, ask: Ask) => {
  send.on('produce', ({ rtpParameters, appData }, done, failed) => {
    const source = appData['source'] as Source;
    ask('media:produce', { source, rtpParameters }).then(({ producer }) => done({ id: producer }), failed);
  });
  send.on('producedata', ({ sctpStreamParameters }, done, failed) => {
    ask('media:probe', { sctpStreamParameters: { streamId: sctpStreamParameters.streamId ?? 0 } }).then(done, failed);
  });
};

const optionsOf = (offer: TransportOffer): types.TransportOptions => ({
  id: offer.id,
  iceParameters: offer.iceParameters as types.IceParameters,
  iceCandidates: offer.iceCandidates as types.IceCandidate[],
  dtlsParameters: offer.dtlsParameters as types.DtlsParameters,
  ...(offer.sctpParameters !== null && { sctpParameters: offer.sctpParameters as types.SctpParameters }),
});
