import { ActionIcon, VisuallyHidden } from '@mantine/core';
import { IconEyeOff, IconHandStop, IconMicrophoneOff, IconPin, IconPinnedOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { Saying } from '#client/base/design/Saying.tsx';
import { Face } from '#client/base/design/Face.tsx';
import { Called } from '#client/live/Called.tsx';
import type { Person } from '#client/live/people.ts';
import { pictureOf, type PictureNote } from '#client/live/media/pictureOf.ts';
import { useVideo } from '#client/live/media/preview.ts';
import { voiceNoteOf, type VoiceNote } from '#client/live/media/voiceOf.ts';
import { whyGone } from '#shared/live/roster.ts';
import type { Place } from './placeTiles.ts';
import { useCallPart, useIsSpeaking, useLocalState } from '../../call/media.tsx';

interface TileProps {
  person: Person;
  isSelf: boolean;
  isHandUp: boolean;
  isMuted: boolean;
  isPinned: boolean;
  /** It is their turn to speak. */
  hasFloor: boolean;
  place: Place;
  /** Null where showing one person large makes no sense. */
  onPin: (() => void) | null;
  /** On the own tile: puts it out of sight. */
  onHide: (() => void) | null;
}

/** One person: their picture or the first letters of their name, what they are called, and what the others should know. */
export function Tile({ person, isSelf, isHandUp, isMuted, isPinned, hasFloor, place, onPin, onHide }: TileProps) {
  const { t } = useTranslation('room');
  const isSpeaking = useIsSpeaking(person.id);
  const { track, note } = usePicture(person, isSelf);
  const voice = useVoiceNote(person, isSelf);
  const video = useVideo(track);
  const { name, pronouns } = person;
  const said = note === 'absent' && voice === 'voiceAbsent' ? 'nothing' : (note ?? voice);
  const status = said && t(`tile.${said}`);
  return (
    <div
      role="group"
      aria-label={name}
      className="tile"
      style={{ width: place.width, height: place.height, transform: `translate(${place.left}px, ${place.top}px)` }}
      data-member={person.id}
      data-size={place.size}
      data-self={isSelf || undefined}
      data-speaking={isSpeaking || undefined}
      data-floor={hasFloor || undefined}
    >
      {/* Behind the picture: seen until its first frame is there. */}
      <Face name={name} size={Math.round(Math.min(140, place.width * 0.38, place.height * 0.5))} />
      {track && <video ref={video} data-peer={person.id} autoPlay muted playsInline disablePictureInPicture />}
      <div className="tile-top">
        {isHandUp && (
          <span className="tile-mark" data-strong>
            <IconHandStop size={18} role="img" aria-label={t('tile.handUp')} />
          </span>
        )}
        {hasFloor && (
          <span className="tile-mark" data-strong>
            {t(isSelf ? 'tile.ownFloor' : 'tile.floor')}
          </span>
        )}
        {person.role === 'facilitator' && <span className="tile-mark">{t(person.isLead ? 'role.lead' : 'role.facilitator', { ns: 'common' })}</span>}
        {person.role === 'captioner' && <span className="tile-mark">{t('tile.captioner')}</span>}
        {status && <span className="tile-mark">{status}</span>}
      </div>
      <div className="tile-tools">
        {onHide && (
          <ActionIcon variant="filled" color="dark.7" size={32} radius="xl" aria-label={t('tile.hideSelf')} onClick={onHide}>
            <IconEyeOff size={18} />
          </ActionIcon>
        )}
        {onPin && (
          <ActionIcon
            variant="filled"
            color="dark.7"
            size={32}
            radius="xl"
            aria-pressed={isPinned}
            aria-label={isPinned ? t('tile.unpin') : t('tile.pin', { name })}
            onClick={onPin}
          >
            {isPinned ? <IconPinnedOff size={18} /> : <IconPin size={18} />}
          </ActionIcon>
        )}
      </div>
      <div className="tile-name">
        {!person.mic && <IconMicrophoneOff size={16} role="img" aria-label={t(isMuted ? 'tile.muted' : 'tile.microphoneOff')} />}
        <span className="tile-called">{isSelf ? <Saying>{(theirs) => t('self', { name: theirs(name) })}</Saying> : <Called name={name} />}</span>
        {pronouns && (
          <span className="tile-pronouns">
            <TheirWords>{pronouns}</TheirWords>
          </span>
        )}
        {isSpeaking && <VisuallyHidden>{t('tile.speaking')}</VisuallyHidden>}
        {!person.camera && !status && <VisuallyHidden>{t('tile.noCamera')}</VisuallyHidden>}
      </div>
    </div>
  );
}

type Note = PictureNote | 'unseen' | 'reconnecting' | 'left' | 'asleep' | 'backSoon' | 'ownTaken';

/** The picture to show of somebody, if there is one, and why there is none if that is worth a word. */
function usePicture(person: Person, isSelf: boolean): { track: MediaStreamTrack | null; note: Note } {
  const { camera } = useLocalState();
  const stream = useCallPart(({ streams }) => streams[person.id]?.video);
  const isLost = useCallPart(({ state }) => state === 'lost');
  if (person.isSteppedAway) return { track: null, note: 'backSoon' };
  const unseen = person.failing.includes('camera') ? 'unseen' : null;
  if (isSelf) return camera.isTaken ? { track: null, note: 'ownTaken' } : { track: camera.state === 'on' ? camera.track : null, note: unseen };
  // Its last picture would pass for them: what the page knows of them is over.
  if (isLost) return { track: null, note: null };
  if (!person.isConnected) return { track: null, note: whyGone(person) };
  return stream ? pictureOf(stream) : { track: null, note: unseen };
}

/** Why their voice is not heard though they did not switch it off. */
function useVoiceNote(person: Person, isSelf: boolean): VoiceNote | 'ownVoiceTaken' {
  const { microphone } = useLocalState();
  const note = useCallPart(({ streams }) => voiceNoteOf(streams[person.id]?.audio));
  const isLost = useCallPart(({ state }) => state === 'lost');
  if (isSelf) return microphone.isTaken ? 'ownVoiceTaken' : null;
  return isLost || !person.isConnected || person.isSteppedAway ? null : note;
}
