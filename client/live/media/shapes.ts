import type { types } from 'mediasoup-client';
import type { Source } from '#shared/live/media/source.ts';

/** What the browser's engine takes of how a stream is to be sent. */
export interface Engine {
  /** Several sizes of one picture, by name. */
  takesLayers: boolean;
  /** Any word on how sound is to be sent: some WebKits refuse the stream for it. */
  takesSoundEncodings: boolean;
}

/** One way of sending a stream, as the media library takes it. */
export type Shape = Pick<types.ProducerOptions, 'encodings' | 'codecOptions'>;

/** Of about 180, 360 and 720 lines. As for a camera of 360 at first, of which engines make two; `pictures.ts` follows what it really is. */
const CAMERA_LAYERS: RTCRtpEncodingParameters[] = [
  { scaleResolutionDownBy: 2, maxBitrate: 150_000 },
  { scaleResolutionDownBy: 1, maxBitrate: 500_000 },
  { scaleResolutionDownBy: 1, maxBitrate: 1_500_000 },
];
/** For phones and slow connections half the width; text stays readable there. */
const SCREEN_LAYERS: RTCRtpEncodingParameters[] = [
  { scaleResolutionDownBy: 2, maxBitrate: 350_000 },
  { scaleResolutionDownBy: 1, maxBitrate: 1_800_000 },
];
const START = { videoGoogleStartBitrate: 600 };
const VOICE = { opusDtx: true, opusFec: true, opusStereo: false, opusMaxAverageBitrate: 32_000 };

/** How a source may be sent, the best way first, each next one simpler; the last one asks for nothing that an engine could refuse. */
export const shapesOf = (source: Source, { takesLayers, takesSoundEncodings }: Engine): readonly Shape[] => {
  if (source === 'audio') {
    // Longer packets where the line is narrow: fifty small ones a second weigh as much as the speech in them.
    const adaptive = takesSoundEncodings ? [{ encodings: [{ adaptivePtime: true }], codecOptions: VOICE }] : [];
    return [...adaptive, { codecOptions: VOICE }, {}];
  }
  const [layers, inTime, plain] = source === 'screen' ? [SCREEN_LAYERS, 'L1T1', 1_800_000] : [CAMERA_LAYERS, 'L1T3', 500_000];
  const layered = takesLayers ? [{ encodings: layers.map((layer) => ({ ...layer, scalabilityMode: inTime })), codecOptions: START }] : [];
  return [...layered, { encodings: [{ maxBitrate: plain }], codecOptions: START }, {}];
};
