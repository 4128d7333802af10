import { detectDevice, Device, types } from 'mediasoup-client';
import { Chrome111 } from 'mediasoup-client/handlers/Chrome111';
import { Safari12 } from 'mediasoup-client/handlers/Safari12';
import type { Engine } from './shapes.ts';

/** What this browser is spoken to with, and what its engine takes. */
export interface Sender {
  device: types.Device;
  engine: Engine;
}

/** Throws `UnsupportedError` where the browser cannot take part at all. */
export const openDevice = async (): Promise<Sender> => {
  const name = detectDevice();
  const isWebKit = name === 'Safari12';
  const device = isWebKit ? new Device({ handlerFactory: webKit() }) : await Device.factory();
  return { device, engine: { takesLayers: await takesLayers(), takesSoundEncodings: !isWebKit } };
};

/**
 * The library's own handler for WebKit makes layers without names, which no engine of today announces in a way it understands: nothing
 * was ever sent. The one for Chromium differs in that alone, and speaks to the same libwebrtc.
 */
const webKit = (): types.HandlerFactory => ({
  ...Safari12.createFactory({}),
  factory: Chrome111.createFactory({}).factory,
});

/** Asks the engine itself: a connection that is never used says whether it would send two named layers. */
const takesLayers = async (): Promise<boolean> => {
  const connection = new RTCPeerConnection();
  try {
    connection.addTransceiver('video', { direction: 'sendonly', sendEncodings: [{ rid: 'r0', scaleResolutionDownBy: 2 }, { rid: 'r1' }] });
    const { sdp = '' } = await connection.createOffer();
    return /^a=simulcast:\s*send r0;r1/m.test(sdp);
  } catch {
    return false;
  } finally {
    connection.close();
  }
};
