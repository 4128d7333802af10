import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WayIn } from '#shared/program/schedule/answers.ts';
import type { Refusal } from '#shared/live/refusals.ts';
import { Loading } from '../../base/design/Loading.tsx';
import { personGone } from '../../base/device/gone.ts';
import { forgetTexts } from '../../base/device/useKeptText.ts';
import { useTabTitle } from '../../base/design/useTabTitle.ts';
import { Frame } from '../../base/frame/Frame.tsx';
import { forgetDraftsBut } from '../../live/useDraft.ts';
import { LiveContext } from '../../live/useTool.ts';
import type { LocalMedia } from '../../live/media/devices.ts';
import { readySound } from '../../live/media/sound.ts';
import { RemovedPage } from '../waiting/RemovedPage.tsx';
import { NotOpenPage } from '../way-in/NotOpenPage.tsx';
import { wayInPlace } from '../way-in/useArrivalForm.ts';
import { WayInSteps } from '../way-in/WayInSteps.tsx';
import { EndedPage, ElsewherePage, LeftPage, RefusedPage } from '../way-in/AfterPages.tsx';
import { rememberInside } from './inside.ts';
import { useArrival } from './useArrival.ts';
import { useLocal } from './useLocal.ts';
import { useVisit, type Visit } from './useVisit.ts';
import { useWakeLock } from './useWakeLock.ts';
import { useWhereabouts } from './useWhereabouts.ts';

const loadRoom = () => import('../room/Room.tsx').then(({ Room }) => ({ default: Room }));
const Room = lazy(loadRoom);
const loadWaiting = () => import('../waiting/WaitingPage.tsx').then(({ WaitingPage }) => ({ default: WaitingPage }));
const WaitingPage = lazy(loadWaiting);

interface SessionVisitProps {
  wayIn: WayIn;
  /** What the server said of the way in is no longer so. */
  onOutdated: () => void;
}

/** Shows the part of the session its person is in, which only the server decides. */
export function SessionVisit({ wayIn, onOutdated }: SessionVisitProps) {
  const { t } = useTranslation('waiting');
  const { id, stage } = wayIn.session;
  const { visit, isOpening, hasFailed, open, close } = useVisit(id);
  const live = visit?.live ?? null;
  const { local, renew } = useLocal();
  const whereabouts = useWhereabouts(live);
  const { place, over } = whereabouts;
  const onRefused = useCallback(({ refused }: Refusal) => refused === 'agreementsChanged' && onOutdated(), [onOutdated]);
  const { isGoingIn, refusal, goIn } = useArrival(live, whereabouts, onRefused);
  const [left, setLeft] = useState<'seat' | 'line' | null>(null);
  const leave = useCallback(
    (from: 'seat' | 'line') => {
      close();
      renew();
      setLeft(from);
      onOutdated();
    },
    [close, renew, onOutdated],
  );
  useDepartures(id, whereabouts.isConnected ? place : 'unknown', leave);
  useOver(id, over, renew);
  const isInside = place === 'seated' || place === 'waiting';
  const hasDevices = wayIn.session.role !== 'captioner';
  useWakeLock(isInside && over === null);
  useEffect(() => {
    if (isInside && hasDevices) void local?.startRemembered();
  }, [isInside, hasDevices, local]);
  const hasEnded = over?.refused === 'sessionEnded';
  useEffect(() => {
    if (isInside) forgetDraftsBut(hasEnded ? null : id);
    // Where they are is asked anew each time.
    if (isInside || stage === 'ended') forgetTexts((kept) => kept === wayInPlace(id));
  }, [isInside, hasEnded, stage, id]);
  useEffect(() => {
    // Fetched before it is needed, while the way in is filled in: nobody who comes or is let in should wait for code.
    void loadWaiting().catch(() => undefined);
    if (live) void loadRoom().catch(() => undefined);
  }, [live]);

  // From the first tap on the way in: a bell rings when nobody taps.
  useEffect(() => readySound(), []);

  if (!local) return null;
  if (over !== null) return <Frame>{afterwards(over)}</Frame>;
  if (!visit || place === 'none' || place === 'unknown' || place === 'outside') return <Frame>{outside(local)}</Frame>;
  return (
    <LiveContext value={visit.live}>
      {place === 'seated' && <Seated visit={visit} local={local} />}
      {place === 'waiting' && (
        <Frame>
          <Suspense fallback={<Loading />}>
            <WaitingPage media={local} call={visit.call} kind={wayIn.session.kind} />
          </Suspense>
        </Frame>
      )}
      {place === 'removed' && (
        <Frame>
          <RemovedPage />
        </Frame>
      )}
    </LiveContext>
  );

  function afterwards({ refused, say }: Refusal) {
    if (refused === 'sessionEnded') return <EndedPage session={id} isLeader={wayIn.session.role === 'facilitator'} />;
    if (refused === 'openedElsewhere') return <ElsewherePage onUseHere={() => live?.useHere()} />;
    return (
      <RefusedPage
        refusal={{ refused, say }}
        onTryAgain={() => {
          close();
          onOutdated();
        }}
      />
    );
  }

  function outside(local: LocalMedia) {
    if (left !== null) return <LeftPage wasSeated={left === 'seat'} onComeBack={() => setLeft(null)} />;
    if ((place === 'unknown' || isOpening) && !isGoingIn) return <Loading />;
    if (stage === 'later') return <NotOpenPage session={wayIn.session} />;
    if (stage === 'ended') return <EndedPage session={id} isLeader={wayIn.session.role === 'facilitator'} />;
    return (
      <WayInSteps
        wayIn={wayIn}
        media={local}
        isGoingIn={isGoingIn && !hasFailed}
        refusal={hasFailed ? { refused: 'offline', say: t('notLoaded') } : refusal}
        onGoIn={(arrival) => {
          open();
          goIn(arrival);
        }}
      />
    );
  }
}

function Seated({ visit, local }: { visit: Visit; local: LocalMedia }) {
  const { t } = useTranslation('waiting');
  useTabTitle(t('roomTitle'));
  return (
    <Suspense fallback={<Loading />}>
      <Room call={visit.call} media={local} />
    </Suspense>
  );
}

/** Notices that the person went out by themselves, from their seat or from the line. */
function useDepartures(session: string, place: string, onLeft: (from: 'seat' | 'line') => void): void {
  const before = useRef<string>('unknown');
  useEffect(() => {
    if (place === 'unknown' || place === 'none') return;
    const was = before.current;
    before.current = place;
    if (place === 'seated' || place === 'waiting') rememberInside(session, true);
    if (place === 'outside' && (was === 'seated' || was === 'waiting')) {
      rememberInside(session, false);
      onLeft(was === 'seated' ? 'seat' : 'line');
    }
  }, [session, place, onLeft]);
}

/** The connection is over for good: cameras and microphones are let go of, and a reload begins at the way in. */
function useOver(session: string, over: Refusal | null, release: () => void): void {
  const refused = over?.refused;
  useEffect(() => {
    if (!refused) return;
    rememberInside(session, false);
    release();
    if (refused === 'signedOut') void personGone('ended');
  }, [session, refused, release]);
}
