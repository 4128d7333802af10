import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { io } from 'socket.io-client';
import * as letterParser from '#shared/live/documents/letterParser.ts';
import { SOCKET_PATH } from '#shared/live/socketPath.ts';
import { CHANGES_NAMESPACE } from '#shared/people/pushed.ts';
import { followChanges } from './changes.ts';
import { PAGE } from './page.ts';

/** One line a tab, as long as somebody is signed in. Another person is another line. */
export function FollowChanges() {
  const queries = useQueryClient();
  useEffect(() => {
    const socket = io(CHANGES_NAMESPACE, {
      path: SOCKET_PATH,
      auth: { page: PAGE },
      withCredentials: true,
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      forceNew: true,
      parser: letterParser,
      reconnectionDelay: 500,
      reconnectionDelayMax: 15_000,
    });
    return followChanges(socket, queries);
  }, [queries]);
  return null;
}
