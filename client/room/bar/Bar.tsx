import { Badge } from '@mantine/core';
import {
  IconHandOff,
  IconHandStop,
  IconMessage,
  IconMicrophone,
  IconMicrophoneOff,
  IconPlayerPause,
  IconPlayerPlay,
  IconUsers,
  IconVideo,
  IconVideoOff,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { useHand } from '#client/tools/hands/useHand.ts';
import type { OwnMedia } from '../own/useOwnMedia.ts';
import type { PanelState } from '../panel/usePanel.ts';
import { BarButton } from './BarButton.tsx';
import { Leave } from './Leave.tsx';
import { More, type MoreProps } from './More.tsx';

interface BarProps {
  own: OwnMedia;
  hand: ReturnType<typeof useHand>;
  panel: PanelState;
  isFacilitator: boolean;
  more: MoreProps;
}

/** Everything a person does for themself, in one row that fits the narrowest phone. */
export function Bar({ own, hand, panel, isFacilitator, more }: BarProps) {
  const { t } = useTranslation('room');
  const { isOn, isStarting, isAway } = own;
  return (
    <nav className="bar" aria-label={t('controls')}>
      <BarButton
        label={t(isOn.mic ? 'bar.microphoneOff' : 'bar.microphoneOn')}
        word={t('bar.microphone')}
        Icon={isOn.mic ? IconMicrophone : IconMicrophoneOff}
        look={isOn.mic ? 'plain' : 'off'}
        isPending={isStarting.mic}
        shortcut="M"
        onClick={own.toggleMic}
      />
      <BarButton
        label={t(isOn.camera ? 'bar.cameraOff' : 'bar.cameraOn')}
        word={t('bar.camera')}
        Icon={isOn.camera ? IconVideo : IconVideoOff}
        look={isOn.camera ? 'plain' : 'off'}
        isPending={isStarting.camera}
        shortcut="V"
        onClick={own.toggleCamera}
      />
      <BarButton
        label={t(isAway ? 'bar.comeBack' : 'bar.away')}
        word={t(isAway ? 'bar.comeBack' : 'bar.away')}
        Icon={isAway ? IconPlayerPlay : IconPlayerPause}
        look={isAway ? 'on' : 'plain'}
        shortcut="A"
        onClick={own.toggleAway}
      />
      {hand.mayRaise && (
        <BarButton
          label={t(hand.isUp ? 'bar.lowerHand' : 'bar.raiseHand')}
          word={t('bar.hand')}
          Icon={hand.isUp ? IconHandOff : IconHandStop}
          look={hand.isUp ? 'on' : 'plain'}
          isPending={hand.isPending}
          shortcut="H"
          onClick={hand.toggle}
        />
      )}
      {isFacilitator && <PanelButton panel={panel} tab="people" word={t('bar.people')} Icon={IconUsers} shortcut="P" />}
      {panel.tabs.some(({ id }) => id === 'chat') && (
        <PanelButton panel={panel} tab="chat" word={t('bar.chat')} Icon={IconMessage} shortcut="C" />
      )}
      <More {...more} />
      <Leave isFacilitator={isFacilitator} />
    </nav>
  );
}

function PanelButton({ panel, tab, word, Icon, shortcut }: { panel: PanelState; tab: string; word: string; Icon: typeof IconUsers; shortcut: string }) {
  const { t } = useTranslation('room');
  const count = panel.badges[tab] ?? 0;
  return (
    <BarButton
      label={count > 0 ? `${word}, ${t('bar.news', { count })}` : word}
      word={word}
      Icon={Icon}
      look={panel.open === tab ? 'on' : 'plain'}
      shortcut={shortcut}
      aria-expanded={panel.open === tab}
      aria-controls="room-panel"
      badge={
        count > 0 && (
          <Badge className="bar-badge" size="sm" circle color="clay" variant="filled">
            {count > 99 ? '99+' : count}
          </Badge>
        )
      }
      onClick={() => panel.toggle(tab)}
    />
  );
}
