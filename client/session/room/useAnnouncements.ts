import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '#client/base/design/announcer.tsx';
import { usePeople } from '#client/live/people.ts';
import { useLiveState, useTool } from '#client/live/useTool.ts';
import { theirs } from '#client/base/words/theirs.ts';
import { announcementsOf, isUrgent, type Moment } from './announcements.ts';

/** Tells a screen reader what happens in the room. Never a sound. An open chat reads its messages out by itself. */
export function useAnnouncements(isChatOpen: boolean): void {
  const { t } = useTranslation('room');
  const { here, all, self } = usePeople();
  const { phase } = useLiveState();
  const hands = useTool('hands');
  const line = useTool('waitingRoom');
  const support = useTool('support');
  const chat = useTool('chat');
  const last = useRef<Moment | null>(null);

  useEffect(() => {
    if (!self) return;
    const moment: Moment = {
      self: self.id,
      place: self.place,
      people: here,
      elsewhere: all.filter(({ place }) => place !== self.place).map(({ id }) => id),
      hands: hands?.queue.map(({ member }) => member) ?? [],
      waiting: line && 'line' in line ? line.line.length : 0,
      requests: support && 'requests' in support ? support.requests : [],
      messages: chat?.messages.filter(({ from }) => from !== self.id) ?? [],
      isLost: phase === 'lost',
    };
    if (last.current && isChatOpen) last.current = { ...last.current, messages: moment.messages };
    const said = last.current ? announcementsOf(last.current, moment) : [];
    last.current = moment;
    if (said.length === 0) return;
    const words = said.map((one) =>
      'count' in one ? t('announce.waiting', { count: one.count }) : t(`announce.${one.key}`, { name: theirs('name' in one ? one.name : '') }),
    );
    announce(words.join(' '), said.some(isUrgent) ? 'urgent' : 'calm');
  });
}
