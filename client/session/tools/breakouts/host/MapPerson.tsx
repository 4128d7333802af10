import { IconHandStop, IconLifebuoy, IconMicrophone, IconMicrophoneOff, IconPlugConnectedX, IconVideo, IconVideoOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Person } from '#client/live/people.ts';
import { useTool } from '#client/live/useTool.ts';
import { useIsSpeaking } from '#client/session/call/media.tsx';
import { theirs } from '#client/base/words/theirs.ts';
import type { MapRoom, Request, Run } from '../types.ts';
import { Chip } from './Chip.tsx';
import { wordOfAbsence } from './wordOfAbsence.ts';

interface MapPersonProps {
  person: Person;
  run: Run;
  room: MapRoom | null;
  requests: readonly Request[];
  onMove: (member: string, room: string | null) => void;
}

/** Somebody on the map: whether they speak, their hand, their devices, whether they ask for a facilitator. */
export function MapPerson({ person, run, room, requests, onMove }: MapPersonProps) {
  const { t } = useTranslation('tools');
  const isSpeaking = useIsSpeaking(person.id);
  const hands = useTool('hands', 'facilitator');
  const isHandUp = [...(hands?.queue ?? []), ...(hands?.elsewhere ?? [])].some(({ member }) => member === person.id);
  const asks = requests.some(({ member }) => member === person.id);
  const isHost = person.role === 'facilitator';
  const notes = [
    isHost && t('breakouts.person.facilitator'),
    !person.isConnected && t(`breakouts.person.${wordOfAbsence(person)}`),
    person.isSteppedAway && t('breakouts.person.away'),
    asks && t('breakouts.person.asks'),
    isHandUp && t('breakouts.person.hand'),
    isSpeaking && t('breakouts.person.speaking'),
    person.isConnected && t(person.mic ? 'breakouts.person.mic' : person.failing.includes('mic') ? 'breakouts.person.micFails' : 'breakouts.person.noMic'),
    person.isConnected &&
      t(person.camera ? 'breakouts.person.camera' : person.failing.includes('camera') ? 'breakouts.person.cameraFails' : 'breakouts.person.noCamera'),
  ].filter((note) => note !== false);
  const targets = isHost
    ? []
    : [
        ...run.rooms.filter(({ id }) => id !== room?.id).map(({ id, name }) => ({ id, label: t('breakouts.moveTo', { room: theirs(name) }) })),
        ...(room ? [{ id: null, label: t('breakouts.moveToMain') }] : []),
      ];
  const [Mic, Camera] = [person.mic ? IconMicrophone : IconMicrophoneOff, person.camera ? IconVideo : IconVideoOff];
  return (
    <Chip
      person={person}
      where={room ? theirs(room.name) : t('breakouts.mainRoom')}
      notes={notes}
      targets={targets}
      onMove={(to) => onMove(person.id, to)}
      isMarked={asks}
      isSpeaking={isSpeaking}
      marks={
        <span className="rooms-chip-marks" aria-hidden>
          {asks && <IconLifebuoy size={16} />}
          {isHandUp && <IconHandStop size={16} />}
          {person.isConnected ? <Mic size={14} /> : <IconPlugConnectedX size={16} />}
          {person.isConnected && <Camera size={14} />}
        </span>
      }
    />
  );
}
