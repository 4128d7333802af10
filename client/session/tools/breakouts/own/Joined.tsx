import { Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { usePeople } from '#client/live/people.ts';
import { useNames } from '../names.ts';

const SHOWN_MS = 12_000;

/** That a facilitator came in, for a moment: nobody listens unseen. A screen reader hears it from the room itself. */
export function Joined({ room }: { room: string }) {
  const { t } = useTranslation('tools');
  const names = useNames();
  const { here } = usePeople();
  const hosts = here.filter(({ role }) => role === 'facilitator').map(({ id }) => id);
  const known = useRef({ room, hosts });
  const [joined, setJoined] = useState<readonly string[]>([]);
  const key = hosts.join(' ');
  useEffect(() => {
    const before = known.current;
    known.current = { room, hosts: key.split(' ') };
    const fresh = before.room === room ? key.split(' ').filter((id) => id !== '' && !before.hosts.includes(id)) : [];
    if (fresh.length === 0) return;
    setJoined(fresh);
    const timer = setTimeout(() => setJoined([]), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [room, key]);
  const shown = joined.filter((id) => hosts.includes(id));
  return shown.length > 0 ? (
    <Text fw={600}>
      <Saying>{t('breakouts.joined', { names: names(shown) })}</Saying>
    </Text>
  ) : null;
}
