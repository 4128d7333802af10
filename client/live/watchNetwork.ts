import type { LiveSocket } from './liveSocket.ts';

const ANSWER_WITHIN_MS = 2_500;

/**
 * Notices at once what the heartbeat notices only after seconds: the network is back, or a phone woke up with a dead connection.
 * Gives the way to stop; does nothing where there is no window.
 */
export function watchNetwork(socket: LiveSocket, isWanted: () => boolean): () => void {
  if (typeof window === 'undefined') return () => {};

  const connectNow = () => {
    if (isWanted() && !socket.connected) socket.disconnect().connect();
  };
  const check = () => {
    if (document.visibilityState !== 'visible' || !isWanted()) return;
    if (!socket.connected) return connectNow();
    socket.timeout(ANSWER_WITHIN_MS).emit('time', (error) => {
      if (error && isWanted() && socket.connected) socket.io.engine.close();
    });
  };
  window.addEventListener('online', connectNow);
  window.addEventListener('pageshow', check);
  document.addEventListener('visibilitychange', check);
  return () => {
    window.removeEventListener('online', connectNow);
    window.removeEventListener('pageshow', check);
    document.removeEventListener('visibilitychange', check);
  };
}
