import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LocalMediaState } from '../../live/media/devices.ts';
import { deviceWord } from './deviceWord.ts';

/** What the system took of somebody's camera and microphone, outside of the room's own notices. */
export function TakenNotice({ media }: { media: Pick<LocalMediaState, 'camera' | 'microphone'> }) {
  const { t } = useTranslation('wayIn');
  const taken = (['microphone', 'camera'] as const).filter((kind) => media[kind].isTaken);
  return taken.map((kind) => (
    <Text key={kind} role="status">
      {t(`taken.${deviceWord(navigator.userAgent)}.${kind}`)}
    </Text>
  ));
}
