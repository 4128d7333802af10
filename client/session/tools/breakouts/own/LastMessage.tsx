import { CloseButton, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { intoView } from '#client/base/design/intoView.ts';
import type { PublicRooms } from '../types.ts';

/** What a facilitator wrote last, until it is read. */
export function LastMessage({ messages }: { messages: PublicRooms['messages'] }) {
  const { t } = useTranslation('tools');
  const [read, setRead] = useState<string | null>(null);
  const last = messages.at(-1);
  if (!last || last.id === read) return null;
  return (
    <div className="rooms-message" key={last.id} ref={intoView}>
      <Text style={{ flex: 1, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
        <Saying>{(theirs) => t('breakouts.message', { name: theirs(last.from), text: theirs(last.text) })}</Saying>
      </Text>
      <CloseButton size="md" aria-label={t('breakouts.closeMessage')} onClick={() => setRead(last.id)} />
    </div>
  );
}
