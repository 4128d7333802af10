// The page of the media benches: the product's own call on a socket of its own, and what it measures.
import { io, type Socket } from 'socket.io-client';
import { createCall, type Call } from '../../client/live/media/call.ts';

const calls = new Map<string, Call>();
const sockets = new Map<string, Socket>();
const trouble = new Map<string, { disconnects: number; losses: number; notices: number }>();

const connections: RTCPeerConnection[] = [];
const Native = window.RTCPeerConnection;
window.RTCPeerConnection = class extends Native {
  constructor(configuration?: RTCConfiguration) {
    super(configuration);
    connections.push(this);
  }
};

const bench = {
  /** Starts a peer's call; resolves at once. */
  start(peer: string): void {
    const socket = io({ auth: { peer }, transports: ['websocket'], forceNew: true });
    sockets.set(peer, socket);
    const call = createCall({ socket });
    calls.set(peer, call);
    const seen = { disconnects: 0, losses: 0, notices: 0 };
    trouble.set(peer, seen);
    socket.on('disconnect', () => (seen.disconnects += 1));
    socket.on('media:quality', () => (seen.notices += 1));
    let { state } = call.getSnapshot();
    const voices = new Map<MediaStreamTrack, HTMLAudioElement>();
    call.subscribe(() => {
      // A voice that nothing plays is not decoded.
      for (const { audio } of Object.values(call.getSnapshot().streams))
        if (audio && !voices.has(audio.track)) {
          const element = Object.assign(new Audio(), { srcObject: new MediaStream([audio.track]) });
          voices.set(audio.track, element);
          void element.play();
        }
      if (state !== (state = call.getSnapshot().state) && state === 'lost') seen.losses += 1;
    });
  },
  state: (peer: string) => calls.get(peer)?.getSnapshot().state,
  snapshot: (peer: string) => JSON.parse(JSON.stringify(calls.get(peer)?.getSnapshot())),
  speakers: (peer: string) => calls.get(peer)?.speakers.getSnapshot(),
  stats: (peer: string) => calls.get(peer)?.stats(),
  async sendCamera(peer: string, size = { width: 1280, height: 720 }): Promise<void> {
    const stream = await navigator.mediaDevices.getUserMedia({ video: size, audio: true });
    calls.get(peer)?.send('video', stream.getVideoTracks()[0] ?? null);
    calls.get(peer)?.send('audio', stream.getAudioTracks()[0] ?? null);
  },
  async sendPicture(peer: string, size: { width: number; height: number }): Promise<void> {
    const stream = await navigator.mediaDevices.getUserMedia({ video: size });
    calls.get(peer)?.send('video', stream.getVideoTracks()[0] ?? null);
  },
  /** Somebody who speaks without a pause: a made-up microphone beeps only now and then. */
  sendVoice(peer: string): void {
    const context = new AudioContext();
    const [voice, syllables, loudness] = [context.createOscillator(), context.createOscillator(), context.createGain()];
    const out = context.createMediaStreamDestination();
    voice.type = 'sawtooth';
    voice.frequency.value = 180;
    syllables.frequency.value = 4;
    loudness.gain.value = 0.3;
    syllables.connect(loudness.gain);
    voice.connect(loudness).connect(out);
    voice.start();
    syllables.start();
    calls.get(peer)?.send('audio', out.stream.getAudioTracks()[0] ?? null);
  },
  /** What became of the voices that a peer hears, and of its connection. */
  async voice(peer: string) {
    const seen = { concealed: 0, samples: 0, bytes: 0 };
    for (const connection of connections)
      for (const entry of (await connection.getStats()).values()) {
        if (entry.type === 'transport') seen.bytes += entry.bytesReceived ?? 0;
        if (entry.type === 'inbound-rtp' && entry.kind === 'audio') {
          seen.concealed += entry.concealedSamples ?? 0;
          seen.samples += entry.totalSamplesReceived ?? 0;
        }
      }
    return { ...seen, ...trouble.get(peer)! };
  },
  /** Of each picture that is decoded: how many lines it has. */
  heights: async (peer: string) => ((await calls.get(peer)?.stats())?.streams ?? []).flatMap(({ height }) => (height === null ? [] : [height])),
  /** On all connections of the page, sound and pictures. */
  async bytesSent(): Promise<number> {
    let sum = 0;
    for (const connection of connections)
      for (const entry of (await connection.getStats()).values()) if (entry.type === 'transport') sum += entry.bytesSent ?? 0;
    return sum;
  },
  stop: (peer: string, source: 'audio' | 'video') => calls.get(peer)?.send(source, null),
  tiles: (peer: string, tiles: Record<string, { video: 0 | 1 | 2 | null }>) => calls.get(peer)?.showTiles(tiles),
  close: (peer: string) => calls.get(peer)?.close(),
  loseSignal: (peer: string) => sockets.get(peer)?.disconnect(),
  regainSignal: (peer: string) => sockets.get(peer)?.connect(),
  /** Resolves with the time (ms since the epoch) at which the first frame of `from` is on screen. */
  firstFrame: (peer: string, from: string) =>
    new Promise<number>((resolve) => {
      const call = calls.get(peer) as Call;
      const watch = () => {
        const track = call.getSnapshot().streams[from]?.video?.track;
        if (track === undefined) return;
        stop();
        const video = document.createElement('video');
        video.muted = true;
        video.srcObject = new MediaStream([track]);
        document.body.append(video);
        void video.play();
        video.requestVideoFrameCallback(() => resolve(Date.now()));
      };
      const stop = call.subscribe(watch);
      watch();
    }),
};
export type Bench = typeof bench;
Object.assign(window, { bench });
