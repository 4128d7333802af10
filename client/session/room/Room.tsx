import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '#client/base/design/announcer.tsx';
import { useBack } from '#client/base/design/back.ts';
import { HelpNow } from '#client/base/help/HelpNow.tsx';
import { usePeople } from '#client/live/people.ts';
import { useLiveState } from '#client/live/useTool.ts';
import type { Call } from '#client/live/media/call.ts';
import type { LocalMedia } from '#client/live/media/devices.ts';
import { useHand } from '#client/session/tools/hands/useHand.ts';
import { SupportButton } from '#client/session/tools/support/SupportButton.tsx';
import { Bar } from './bar/Bar.tsx';
import { ComeBack } from './dialogs/ComeBack.tsx';
import { Devices } from './dialogs/Devices.tsx';
import { Shortcuts } from './dialogs/Shortcuts.tsx';
import { Gallery } from './gallery/Gallery.tsx';
import { Sound } from '../call/Sound.tsx';
import { useGalleryChoice } from './gallery/useGalleryChoice.ts';
import { RoomMediaContext } from '../call/media.tsx';
import { AwayNotice } from './notices/AwayNotice.tsx';
import { CallNotices } from './notices/CallNotices.tsx';
import { ClosingNotice } from './notices/ClosingNotice.tsx';
import { MaySayChanged } from './notices/MaySayChanged.tsx';
import { OwnNotices } from './notices/OwnNotices.tsx';
import { NowStrip } from './NowStrip.tsx';
import { useOffKeys } from '../call/useOffKeys.ts';
import { useOwnMedia } from '../call/useOwnMedia.ts';
import { Panel } from './panel/Panel.tsx';
import { useHasRail } from '../call/useHasRail.ts';
import { usePanel } from './panel/usePanel.ts';
import { ShowTabContext } from '#client/session/tools/showTab.ts';
import { areShortcutsOn, setShortcuts, useShortcuts, type Shortcut } from './shortcuts.ts';
import { UnderGallery } from './UnderGallery.tsx';
import { Stage, StageHidden } from './stage/Stage.tsx';
import { useStage } from './stage/useStage.ts';
import { useAnnouncements } from './useAnnouncements.ts';
import './room.css';

/** The room of somebody who has a seat. Inside a LiveContext; leaves by itself when the seat is gone. */
export function Room({ call, media }: { call: Call; media: LocalMedia }) {
  const value = useMemo(() => ({ call, local: media }), [call, media]);
  return (
    <RoomMediaContext value={value}>
      <Inside />
    </RoomMediaContext>
  );
}

function Inside() {
  const { welcome } = useLiveState();
  const { self } = usePeople();
  const role = self?.role ?? welcome?.role ?? 'participant';
  const isFacilitator = role === 'facilitator';
  const own = useOwnMedia();
  const hand = useHand();
  const gallery = useGalleryChoice();
  const stage = useStage(role);
  const panel = usePanel(welcome?.session ?? '', role, self?.id ?? '');
  useBack(!useHasRail() && panel.open !== null, panel.close);
  const [dialog, setDialog] = useState<'devices' | 'shortcuts' | null>(null);
  const [isKeyed, setKeyed] = useState(areShortcutsOn);
  const heading = useArrival(welcome?.title ?? '');
  useAnnouncements(panel.open === 'chat');

  const actions: Partial<Record<Shortcut, () => void>> = {
    ...useOffKeys(own),
    away: own.toggleAway,
    shortcuts: () => setDialog('shortcuts'),
    ...(hand.mayRaise && { hand: hand.toggle }),
    ...(panel.tabs.some(({ id }) => id === 'chat') && { chat: () => panel.toggle('chat') }),
    ...(isFacilitator && { people: () => panel.toggle('people') }),
  };
  useShortcuts(isKeyed, actions);
  const onDevices = () => setDialog('devices');

  return (
    <ShowTabContext value={panel.show}>
      <div className="room-frame">
        <div className="room" data-panel={panel.open ?? undefined}>
          <header className="room-head">
            <h1 className="room-title" tabIndex={-1} ref={heading}>
              {welcome?.title}
            </h1>
            <SupportButton />
            <HelpNow size="sm" />
          </header>
          <NowStrip role={role} open={panel.open}>
            <CallNotices isFacilitator={isFacilitator} />
            {isFacilitator && <ClosingNotice />}
            {isFacilitator && <MaySayChanged />}
            <AwayNotice own={own} />
            <OwnNotices own={own} onDevices={onDevices} />
            <StageHidden stage={stage} />
          </NowStrip>
          <main className="room-main" data-stage={stage.shown !== null || undefined}>
            <Stage stage={stage} role={role} />
            <Gallery choice={gallery} isStrip={stage.shown !== null} />
          </main>
          <UnderGallery role={role} />
          <Panel panel={panel} role={role} />
          <Bar
            own={own}
            hasLetters={isKeyed}
            hand={hand}
            panel={panel}
            isFacilitator={isFacilitator}
            more={{ gallery, isFacilitator, hasCaptions: role !== 'captioner', onDevices, onShortcuts: () => setDialog('shortcuts') }}
          />
          <Sound />
          <ComeBack own={own} />
          <Devices isOpen={dialog === 'devices'} onClose={() => setDialog(null)} />
          <Shortcuts
            isOpen={dialog === 'shortcuts'}
            onClose={() => setDialog(null)}
            isOn={isKeyed}
            onSwitch={(isOn) => {
              setShortcuts(isOn);
              setKeyed(isOn);
            }}
            available={Object.keys(actions) as Shortcut[]}
          />
        </div>
      </div>
    </ShowTabContext>
  );
}

/** Who comes in by keyboard or screen reader begins at the room's heading, and hears where they are. */
function useArrival(title: string) {
  const { t } = useTranslation('room');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
    announce(t('announce.in', { title }));
  }, [t, title]);
  return heading;
}
