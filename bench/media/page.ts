// The page of the media benches: the product's own call on a socket of its own, and what it measures.
import { io, type Socket } from 'socket.io-client';
import { createCall, type Call } from '../../client/media/call.ts';

const calls = new Map<string, Call>();
const sockets = new Map<string, Socket>();

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
    calls.set(peer, createCall({ socket }));
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
