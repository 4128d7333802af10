import { Text } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { theirs } from '#client/base/words/theirs.ts';
import { isRefusal } from '#shared/live/refusals.ts';
import type { View } from '#shared/session/session.ts';
import { pauseBefore } from '../../base/http/again.ts';
import { announce } from '../../base/design/announcer.tsx';
import { Face } from '../../base/design/Face.tsx';
import { Page } from '../../base/design/Page.tsx';
import { OrderButton } from '../../live/OrderButton.tsx';
import { useLiveState, useSend, useTool } from '../../live/useTool.ts';
import type { Call } from '../../live/media/call.ts';
import type { LocalMedia } from '../../live/media/devices.ts';
import { pictureOf } from '../../live/media/pictureOf.ts';
import { useLocalMedia, useVideo } from '../../live/media/preview.ts';
import { voiceNoteOf } from '../../live/media/voiceOf.ts';
import { useFailing } from '../call/useFailing.ts';
import { Sound } from '../call/Sound.tsx';
import { NotSent } from '../call/NotSent.tsx';
import { RoomMediaContext, useCall, useCallPart } from '../call/media.tsx';
import { HeldBackNotice } from '../call/HeldBackNotice.tsx';
import { useSendOwn } from '../call/useSendOwn.ts';
import { CalledBack } from '../tools/aside/own/CalledBack.tsx';
import { LeaveTalk } from '../tools/aside/own/LeaveTalk.tsx';
import { DeviceToggles } from '../way-in/DeviceToggles.tsx';
import { OwnPicture } from '../way-in/OwnPicture.tsx';
import { TakenNotice } from '../way-in/TakenNotice.tsx';
import { LostConnection } from './LostConnection.tsx';
import { MediaStuck } from './MediaStuck.tsx';
import './arrival-talk.css';

type Talk = NonNullable<View<'aside', 'waiting'>['talk']>;

const list = new Intl.ListFormat('en', { style: 'long', type: 'conjunction' });

/** A facilitator talks with somebody who waits. They see and hear that facilitator, and of the group no more than before. */
export function ArrivalTalk({ talk, call, media }: { talk: Talk; call: Call; media: LocalMedia }) {
  const value = useMemo(() => ({ call, local: media }), [call, media]);
  return (
    <RoomMediaContext value={value}>
      <Inside talk={talk} media={media} />
    </RoomMediaContext>
  );
}

function Inside({ talk, media }: { talk: Talk; media: LocalMedia }) {
  const call = useCall();
  const { t } = useTranslation('tools');
  const own = useLocalMedia(media);
  const card = useTool('safety', 'participant')?.card ?? null;
  const withWhom = list.format(talk.with.map(({ name }) => theirs(name)));
  const said = t('aside.said.began', { names: withWhom });
  const arrived = t(talk.isGroupOver ? 'aside.withAfter' : 'aside.arrivalText', { names: withWhom });
  useOwnStreams(media);
  useEffect(() => announce(said, 'urgent'), [said]);
  return (
    <Page title={t('aside.arrivalTitle')} size="md">
      <LostConnection />
      <Text fz="lg" role="status">
        <Saying>{talk.isWaitingForFacilitator ? (talk.isGroupOver ? '' : t('aside.waitsForFacilitator')) : arrived}</Saying>
      </Text>
      {talk.isGroupOver && talk.isWaitingForFacilitator && <CalledBack callback={card?.callback ?? null} />}
      <MediaStuck call={call} />
      <HeldBackNotice />
      <TakenNotice media={own} />
      <Pictures people={talk.with.map(({ name }) => name)} />
      <div className="arrival-own">
        <OwnPicture camera={own.camera} />
        <DeviceToggles media={media} />
      </div>
      <div>
        {talk.isGroupOver ? (
          <LeaveTalk />
        ) : (
          <OrderButton tool="aside" command="return" input={{}} variant="default">
            {t('aside.returnWaiting')}
          </OrderButton>
        )}
      </div>
      <NotSent />
      <Sound />
    </Page>
  );
}

/** Who talks with them, as they look now. */
export function Pictures({ people }: { people: readonly string[] }) {
  const { t } = useTranslation('room');
  const call = useCall();
  const isLost = useCallPart(({ state }) => state === 'lost');
  const received = useCallPart((now) => now.streams);
  // Last pictures would pass for people.
  const streams = isLost ? {} : received;
  const pictures = Object.entries(streams).map(([peer, { video }]) => ({ peer, ...pictureOf(video) }));
  const shown = pictures.flatMap(({ peer, track }) => (track ? [{ peer, track }] : []));
  const notes = new Set(
    [...pictures.map(({ note }) => note), ...Object.values(streams).map(({ audio }) => voiceNoteOf(audio))].filter((note) => note !== null),
  );
  const key = shown.map(({ peer }) => peer).join(' ');
  useEffect(
    () =>
      call.showTiles(
        Object.fromEntries(
          key
            .split(' ')
            .filter(Boolean)
            .map((peer) => [peer, { video: 2 as const }]),
        ),
      ),
    [call, key],
  );
  return (
    <>
      <div className="arrival-pictures" role="img" aria-label={list.format(people)}>
        {shown.length === 0 && (
          <div className="arrival-faces">
            {people.map((name) => (
              <Face key={name} name={name} size={96} />
            ))}
          </div>
        )}
        {shown.map(({ peer, track }) => (
          <Picture key={peer} peer={peer} track={track} />
        ))}
      </div>
      {[...notes].map((note) => (
        <Text key={note} role="status">
          {t(`tile.${note}`)}
        </Text>
      ))}
    </>
  );
}

function Picture({ peer, track }: { peer: string; track: MediaStreamTrack }) {
  return <video ref={useVideo(track)} data-peer={peer} autoPlay muted playsInline disablePictureInPicture />;
}

/** What is on goes to the facilitator while they talk, and to nobody afterwards. */
const TELL_AGAIN_MOST_MS = 2_000;

function useOwnStreams(media: LocalMedia) {
  const call = useCall();
  const send = useSend();
  const { connection } = useLiveState();
  const own = useLocalMedia(media);
  useSendOwn(call, own);
  useEffect(
    () => () => {
      call.send('audio', null);
      call.send('video', null);
    },
    [call],
  );
  const [attempt, setAttempt] = useState(0);
  const retry = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [mic, cam] = [own.microphone.state === 'on', own.camera.state === 'on'];
  const failing = useFailing();
  useEffect(() => {
    void send('presence', 'setDevices', { mic, camera: cam, ...failing }).then((answer) => {
      if (isRefusal(answer)) retry.current = setTimeout(() => setAttempt((count) => count + 1), pauseBefore(attempt + 1, TELL_AGAIN_MOST_MS));
    });
    return () => clearTimeout(retry.current);
  }, [send, connection, mic, cam, failing, attempt]);
}
