import { SOCKET_PATH } from '#shared/live/socketPath.ts';
import type { LiveSocket } from './liveSocket.ts';

/** Engine.IO's mark of a message and Socket.IO's of a disconnect: what a page says that goes away, as one packet. */
const GOODBYE = '41';

/**
 * A page that goes away (closed, another address, loaded again) says so, and the others read that its person left; a line that drops
 * says nothing. Gives the way to stop; does nothing where there is no window.
 */
export function sayGoodbye(socket: LiveSocket): () => void {
  if (typeof window === 'undefined') return () => {};
  const leave = () => {
    const { engine } = socket.io;
    // A request of a page that is gone is given up by the browser; a beacon is not.
    if (socket.connected && engine.transport.name === 'polling') navigator.sendBeacon?.(`${SOCKET_PATH}/?EIO=4&transport=polling&sid=${engine.id}`, GOODBYE);
    else socket.disconnect();
  };
  window.addEventListener('pagehide', leave);
  return () => window.removeEventListener('pagehide', leave);
}
