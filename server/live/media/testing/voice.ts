import type { types } from 'mediasoup';
import { parametersOf } from './peer.ts';

/** Somebody's voice as a browser sends it, packet by packet. */
export interface TestVoice {
  producer: types.Producer;
  /** So many packets at once, of a voice as loud as this (dBov), or as quiet. */
  send(packets: number, dBov?: number): void;
}

const AUDIO_LEVEL_ID = 10;
const PAYLOAD_TYPE = 111;
const SPEECH_DBOV = -20;

/** Makes a voice that goes into this router: real packets, made here. */
export const makeVoice = async (router: types.Router, peer: string): Promise<TestVoice> => {
  const rtpParameters = parametersOf('audio');
  const ssrc = rtpParameters.encodings?.[0]?.ssrc ?? 0;
  const producer = await (await router.createDirectTransport()).produce({ kind: 'audio', rtpParameters, appData: { peer } });
  let sequence = 0;
  return {
    producer,
    send(packets, dBov = SPEECH_DBOV) {
      for (let i = 0; i < packets; i += 1) producer.send(packetOf(ssrc, (sequence += 1), dBov));
    },
  };
};

/** RFC 3550, with the level of RFC 6464 in a header extension of one byte (RFC 8285). */
const packetOf = (ssrc: number, sequence: number, dBov: number): Buffer => {
  const header = Buffer.alloc(12);
  header.writeUInt8(0x90, 0);
  header.writeUInt8(PAYLOAD_TYPE, 1);
  header.writeUInt16BE(sequence & 0xffff, 2);
  header.writeUInt32BE(sequence * 960, 4);
  header.writeUInt32BE(ssrc, 8);
  const level = Buffer.from([0xbe, 0xde, 0, 1, AUDIO_LEVEL_ID << 4, 0x80 | -dBov, 0, 0]);
  return Buffer.concat([header, level, Buffer.alloc(60, 7)]);
};
