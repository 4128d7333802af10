import type { types } from 'mediasoup';

/** What every room carries: speech that survives loss (FEC) and costs nothing in silence (DTX), and the one video codec all browsers encode in simulcast. */
export const codecs: types.RouterRtpCodecCapability[] = [
  {
    kind: 'audio',
    mimeType: 'audio/opus',
    clockRate: 48_000,
    channels: 2,
    parameters: { useinbandfec: 1, usedtx: 1, minptime: 10 },
  },
  { kind: 'video', mimeType: 'video/VP8', clockRate: 90_000 },
];

/** What one peer may push in (bit/s): camera in three layers, a screen and speech, with room to spare. */
export const INCOMING_BITRATE_MAX = 4_000_000;
/** Where the estimate of a receiver's network starts (bit/s): enough for a dozen small tiles, and it steps down within a second or two. */
export const OUTGOING_BITRATE_START = 1_500_000;
/** The same for a line that just carried no picture: too little for one, until it is measured or tried. */
export const NARROW_BITRATE_START = 60_000;
