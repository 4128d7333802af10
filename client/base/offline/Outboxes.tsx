import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { HasRoles } from '#shared/people/role.ts';
import { changed } from '../http/use.ts';
import { outboxesOf } from './outboxes.ts';

/** On every page: what waits on this device is sent, at once when there is a connection again and when the page is looked at; what shows it asks again. */
export function Outboxes({ who }: { who: HasRoles }) {
  const queries = useQueryClient();
  useEffect(() => {
    const ends: (() => void)[] = [];
    let isGone = false;
    for (const { load } of outboxesOf(who))
      void load().then(
        (outbox) => {
          if (isGone) return;
          const send = () => void outbox.send();
          ends.push(outbox.onSent(() => void changed(queries, outbox.changes)));
          for (const event of ['online', 'focus']) {
            addEventListener(event, send);
            ends.push(() => removeEventListener(event, send));
          }
          send();
          // Where its file did not come, the next page tries again.
        },
        () => undefined,
      );
    return () => {
      isGone = true;
      ends.forEach((end) => end());
    };
  }, [queries, who]);
  return null;
}
