import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { usePeople } from '#client/live/people.ts';
import { useLocal, useLocalState } from '#client/session/call/media.tsx';
import type { AnyRound } from './types.ts';

/** While somebody else speaks: asks those whose microphone is on to mute. Nobody is ever muted by it. */
export function AskToMute({ view }: { view: AnyRound }) {
  const { t } = useTranslation('tools');
  const { byId } = usePeople();
  const local = useLocal();
  const isOn = useLocalState().microphone.state === 'on';
  const [declined, decline] = useState<string | null>(null);
  const name = byId(view.speaker ?? '')?.name;
  if (!isOn || !name || view.isMyTurn || !view.isStarted || view.isPaused || declined === view.id) return null;
  return (
    <div className="round-mute">
      <Text size="sm" style={{ flex: 1, minWidth: '12rem' }}>
        <Saying>{(theirs) => t('checkin.askMute', { name: theirs(name) })}</Saying>
      </Text>
      <Button size="compact-sm" variant="light" onClick={local.stopMicrophone}>
        {t('checkin.mute')}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={() => decline(view.id)}>
        {t('checkin.stayOn')}
      </Button>
    </div>
  );
}
