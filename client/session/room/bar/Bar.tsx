import { Badge } from '@mantine/core';
import {
  IconHandOff,
  IconHandStop,
  IconLayoutGrid,
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
import type { useHand } from '#client/session/tools/hands/useHand.ts';
import type { OwnMedia } from '../../call/useOwnMedia.ts';
import { useHasRail } from '../../call/useHasRail.ts';
import type { PanelState } from '../panel/usePanel.ts';
import { BarButton } from './BarButton.tsx';
import { Leave } from './Leave.tsx';
import { More, type MoreProps } from './More.tsx';

interface BarProps {
  own: OwnMedia;
  /** Whether single letters do something: only then are they told. */
  hasLetters: boolean;
  hand: ReturnType<typeof useHand>;
  panel: PanelState;
  isFacilitator: boolean;
  more: MoreProps;
}

/** Everything a person does for themself, in one row that fits the narrowest phone. */
export function Bar({ own, hasLetters, hand, panel, isFacilitator, more }: BarProps) {
  const { t } = useTranslation('room');
  const { isOn, isStarting, isAway } = own;
  const hasRail = useHasRail();
  const key = (letter: string) => (hasLetters ? { shortcut: letter } : {});
  return (
    <nav className="bar" aria-label={t('controls')}>
      <BarButton
        label={t(isOn.mic ? 'bar.microphoneOff' : 'bar.microphoneOn')}
        word={t('bar.microphone')}
        Icon={isOn.mic ? IconMicrophone : IconMicrophoneOff}
        look={isOn.mic ? 'plain' : 'off'}
        isPending={isStarting.mic}
        {...(isOn.mic && key('M'))}
        onClick={own.toggleMic}
      />
      <BarButton
        label={t(isOn.camera ? 'bar.cameraOff' : 'bar.cameraOn')}
        word={t('bar.camera')}
        Icon={isOn.camera ? IconVideo : IconVideoOff}
        look={isOn.camera ? 'plain' : 'off'}
        isPending={isStarting.camera}
        {...(isOn.camera && key('V'))}
        onClick={own.toggleCamera}
      />
      <BarButton
        label={t(isAway ? 'bar.comeBack' : 'bar.away')}
        word={t(isAway ? 'bar.comeBack' : 'bar.away')}
        Icon={isAway ? IconPlayerPlay : IconPlayerPause}
        look={isAway ? 'on' : 'plain'}
        {...key('A')}
        onClick={own.toggleAway}
      />
      {hand.mayRaise && (
        <BarButton
          label={t(hand.isUp ? 'bar.lowerHand' : 'bar.raiseHand')}
          word={t('bar.hand')}
          Icon={hand.isUp ? IconHandOff : IconHandStop}
          look={hand.isUp ? 'on' : 'plain'}
          isPending={hand.isPending}
          {...key('H')}
          onClick={hand.toggle}
        />
      )}
      {isFacilitator && <PanelButton panel={panel} tab="people" word={t('bar.people')} Icon={IconUsers} {...key('P')} />}
      {!hasRail && panel.tabs.length > (isFacilitator ? 2 : 1) ? (
        <ToolsButton panel={panel} isPeopleBeside={isFacilitator} {...key('C')} />
      ) : (
        panel.tabs.some(({ id }) => id === 'chat') && <PanelButton panel={panel} tab="chat" word={t('bar.chat')} Icon={IconMessage} {...key('C')} />
      )}
      <More {...more} />
      <Leave isFacilitator={isFacilitator} />
    </nav>
  );
}

interface PanelButtonProps {
  panel: PanelState;
  tab: string;
  word: string;
  Icon: typeof IconUsers;
  shortcut?: string;
}

function PanelButton({ panel, tab, word, Icon, shortcut }: PanelButtonProps) {
  return (
    <OpensPanel
      word={word}
      label={word}
      Icon={Icon}
      {...(shortcut ? { shortcut } : {})}
      isOpen={panel.open === tab}
      count={panel.badges[tab] ?? 0}
      onClick={() => panel.toggle(tab)}
    />
  );
}

/** Where there is no rail: one button for the chat and all tools; the panel's head leads from one to the other. */
function ToolsButton({ panel, isPeopleBeside, shortcut }: { panel: PanelState; isPeopleBeside: boolean; shortcut?: string }) {
  const { t } = useTranslation('room');
  const isOther = (tab: string) => !(isPeopleBeside && tab === 'people');
  const count = panel.tabs.reduce((sum, { id }) => sum + (isOther(id) ? (panel.badges[id] ?? 0) : 0), 0);
  const hasChat = panel.tabs.some(({ id }) => id === 'chat');
  return (
    <OpensPanel
      word={t('bar.tools')}
      label={t(hasChat ? 'bar.chatAndTools' : 'bar.tools')}
      Icon={IconLayoutGrid}
      {...(shortcut ? { shortcut } : {})}
      isOpen={panel.open !== null && isOther(panel.open)}
      count={count}
      onClick={panel.toggleLast}
    />
  );
}

interface OpensPanelProps {
  word: string;
  label: string;
  Icon: typeof IconUsers;
  shortcut?: string;
  isOpen: boolean;
  count: number;
  onClick: () => void;
}

function OpensPanel({ word, label, Icon, shortcut, isOpen, count, onClick }: OpensPanelProps) {
  const { t } = useTranslation('room');
  return (
    <BarButton
      label={count > 0 ? `${label}, ${t('bar.news', { count })}` : label}
      word={word}
      Icon={Icon}
      look={isOpen ? 'on' : 'plain'}
      {...(shortcut ? { shortcut } : {})}
      aria-expanded={isOpen}
      aria-controls="room-panel"
      badge={
        count > 0 && (
          <Badge aria-hidden className="bar-badge" size="sm" circle color="clay" variant="filled">
            {/* Drawn, not written: the button's name says it already. */}
            <span className="bar-count" data-count={count > 99 ? '99+' : count} />
          </Badge>
        )
      }
      onClick={onClick}
    />
  );
}
