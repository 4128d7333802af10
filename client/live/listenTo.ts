import type { Socket } from 'socket.io-client';

/** Listens to several messages of the server; gives the way to stop. */
export function listenTo<Messages extends object>(socket: Pick<Socket<Messages>, 'on' | 'off'>, handlers: Partial<Messages>): () => void {
  type Event = Parameters<typeof socket.on>[0];
  // Each handler stands under its own message: TypeScript does not follow that through a loop.
  const entries = Object.entries(handlers) as [Event, never][];
  for (const [event, handler] of entries) socket.on(event, handler);
  return () => {
    for (const [event, handler] of entries) socket.off(event, handler);
  };
}
