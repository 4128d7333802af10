import type { LiveSocket } from './liveSocket.ts';

/**
 * Says whether the page is shown. Nobody is told while the line holds; where it drops while the page is hidden, the others read that the
 * device sleeps or shows something else, and not that its line is bad. Gives the way to stop; does nothing where there is no page.
 */
export function tellHidden(socket: LiveSocket): () => void {
  const page = globalThis.document as Document | undefined;
  if (!page) return () => {};
  const isHidden = () => page.visibilityState === 'hidden';
  const tell = () => void (socket.connected && socket.emit('hidden', isHidden()));
  const tellAgain = () => void (isHidden() && tell());
  page.addEventListener('visibilitychange', tell);
  socket.on('connect', tellAgain);
  return () => {
    page.removeEventListener('visibilitychange', tell);
    socket.off('connect', tellAgain);
  };
}
