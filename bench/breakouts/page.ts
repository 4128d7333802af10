// The page of bench/breakouts: several people in one browser, each with a live socket and the product's own call.
import { io, type Socket } from 'socket.io-client';
import { createCall, type Call } from '../../client/live/media/call.ts';
import { SOCKET_PATH } from '../../shared/live/socketPath.ts';
import type { Welcome } from '../../shared/live/protocol.ts';

interface Peer {
  socket: Socket;
  call: Call;
  self: string;
}
const peers = new Map<string, Peer>();
let camera: MediaStream | null = null;

const order = (socket: Socket, tool: string, command: string, input: object) => socket.emitWithAck('order', { id: crypto.randomUUID(), tool, command, input });

const breakoutBench = {
  /** Opens a socket as `person` (the server of this bench takes their word), connects their media, and comes to the door. Gives their member id. */
  async enter(person: string, session: string, arrival: object): Promise<string> {
    document.cookie = `person=${person}; path=/`;
    const socket = io({ path: SOCKET_PATH, auth: { session, tab: crypto.randomUUID() }, transports: ['websocket'], forceNew: true });
    const welcome = new Promise<Welcome>((resolve) => socket.once('welcome', resolve));
    const call = createCall({ socket });
    const { self } = await welcome;
    peers.set(person, { socket, call, self });
    await order(socket, 'waitingRoom', 'arrive', arrival);
    return self;
  },
  isConnected: (person: string) => peers.get(person)?.call.getSnapshot().state === 'connected',
  order: (person: string, tool: string, command: string, input: object) => order(peers.get(person)!.socket, tool, command, input),
  async send(person: string): Promise<void> {
    camera ??= await navigator.mediaDevices.getUserMedia({ video: { width: 320, height: 180, frameRate: 10 }, audio: true });
    peers.get(person)!.call.send('video', camera.getVideoTracks()[0]!);
    peers.get(person)!.call.send('audio', camera.getAudioTracks()[0]!);
  },
  /** Whom this person receives a picture of. */
  receives: (person: string) =>
    Object.entries(peers.get(person)!.call.getSnapshot().streams)
      .filter(([, { video }]) => video)
      .map(([id]) => id)
      .sort(),
  /** When (ms since the epoch) this person had decoded a frame of each of these after now, and when they received nobody else any more. */
  async framesOf(person: string, mates: readonly string[]): Promise<{ decodedAt: number; aloneAt: number }> {
    const { call } = peers.get(person)!;
    const until = (isSo: () => boolean) =>
      new Promise<void>((resolve) => {
        const look = () => isSo() && (stop(), resolve());
        const stop = call.subscribe(look);
        setTimeout(look);
      });
    const alone = until(() => JSON.stringify(breakoutBench.receives(person)) === JSON.stringify([...mates].sort())).then(() => Date.now());
    await until(() => mates.every((mate) => breakoutBench.receives(person).includes(mate)));
    await Promise.all(mates.map((mate) => nextFrame(call.getSnapshot().streams[mate]!.video!.track)));
    const decodedAt = Date.now();
    return { decodedAt, aloneAt: await alone };
  },
  /** Says how large these pictures are on screen: 0 small, null not at all. */
  show(person: string, members: readonly string[], size: 0 | null): void {
    peers.get(person)!.call.showTiles(Object.fromEntries(members.map((member) => [member, { video: size }])));
  },
  leave(person: string): void {
    const peer = peers.get(person);
    peer?.call.close();
    peer?.socket.close();
    peers.delete(person);
  },
};

function nextFrame(track: MediaStreamTrack): Promise<void> {
  const video = document.createElement('video');
  video.muted = true;
  video.srcObject = new MediaStream([track]);
  document.body.append(video);
  void video.play().catch(() => undefined);
  return new Promise((resolve) => video.requestVideoFrameCallback(() => (video.remove(), resolve())));
}

export type BreakoutBench = typeof breakoutBench;
Object.assign(window, { breakoutBench });
