import type { types } from 'mediasoup-client';
import type { Source } from '#shared/live/media/source.ts';
import { CAMERA } from './openTracks.ts';
import { LARGEST, layeringOf, USUAL, type Layer } from './pictureSize.ts';

/** Sends of each picture what somebody looks at, and takes of the camera no larger one than that needs. */
export interface Pictures {
  /** The server says which layer of a stream is the largest that is looked at. May come before the stream is known here. */
  want(producer: string, layer: Layer): void;
  /** A stream began, or sends another track. */
  changed(source: Source, producer: types.Producer): void;
  /** The processor does not carry large pictures. */
  tooMuch(): void;
}

const UNTOLD: Layer = 1;
/** A large picture costs as much as four of the usual ones. */
const CORES_FOR_LARGE = 4;

export const createPictures = (): Pictures => {
  const wanted = new Map<string, Layer>();
  const streams = new Map<string, { source: Source; producer: types.Producer }>();
  let mayBeLarge = (navigator.hardwareConcurrency ?? 1) >= CORES_FOR_LARGE;
  let turn: Promise<unknown> = Promise.resolve();

  const apply = (id: string) => {
    // One after the other; and whatever of it an engine refuses, the picture goes on as it was.
    turn = turn
      .then(async () => {
        const stream = streams.get(id);
        if (stream?.producer.closed) streams.delete(id);
        else if (stream) await send(stream.producer, stream.source, wanted.has(id) ? wanted.get(id)! : UNTOLD, mayBeLarge);
      })
      .catch(() => undefined);
  };

  return {
    want(producer, layer) {
      wanted.set(producer, layer);
      apply(producer);
    },
    changed(source, producer) {
      if (source === 'audio') return;
      streams.set(producer.id, { source, producer });
      apply(producer.id);
    },
    tooMuch() {
      if (!mayBeLarge) return;
      mayBeLarge = false;
      for (const id of streams.keys()) apply(id);
    },
  };
};

const send = async (producer: types.Producer, source: Source, layer: Layer, mayBeLarge: boolean) => {
  const { track, rtpSender } = producer;
  if (!track || !rtpSender) return;
  const isLarge = layer === 2 && mayBeLarge;
  if (source === 'video') await fit(track, isLarge ? LARGEST : USUAL);
  const parameters = rtpSender.getParameters();
  const { encodings } = parameters;
  const { width = 0, height = 0 } = track.getSettings();
  if (source === 'screen' || width * height === 0) return sendUpTo(producer, encodings, layer === null ? -1 : Math.min(layer, encodings.length - 1));
  const { scales, top } = layeringOf({ width, height }, encodings.length, layer);
  if (encodings.some(({ scaleResolutionDownBy }, at) => scaleResolutionDownBy !== scales[at])) {
    encodings.forEach((encoding, at) => (encoding.scaleResolutionDownBy = scales[at]!));
    await rtpSender.setParameters(parameters);
  }
  await sendUpTo(producer, encodings, top);
};

// The library says it in the description as well: an engine would else send all of them again with the next one.
const sendUpTo = async (producer: types.Producer, encodings: readonly RTCRtpEncodingParameters[], top: number) => {
  if (encodings.some(({ active = true }, at) => active !== at <= top)) await producer.setMaxSpatialLayer(top);
};

/** Takes a picture of about this size from the camera. What is drawn on a canvas, as with a blurred background, stays as it is. */
const fit = async (track: MediaStreamTrack, size: { width: number; height: number }) => {
  const { width = 0, height = 0 } = track.getSettings();
  if ('canvas' in track || Math.min(width, height) === size.height) return;
  // A camera that has no such size sends what it has.
  await track.applyConstraints({ ...CAMERA, width: { ideal: size.width }, height: { ideal: size.height } }).catch(() => undefined);
};
