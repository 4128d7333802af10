import { Menu, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useMergedRef } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { OpenMenu } from '#client/base/design/OpenMenu.tsx';
import { Face } from '#client/base/design/Face.tsx';
import { Called } from '#client/live/Called.tsx';
import { useAccountOf } from '#client/live/accounts.ts';
import type { Person } from '#client/live/people.ts';
import { useDrag, useFocusAlong } from './DragPeople.tsx';

export interface Target {
  /** A room's id; null: the main room. */
  id: string | null;
  /** Names in it are marked. */
  label: string;
}

interface ChipProps {
  person: Person;
  /** What the place they are in is called, a name marked. */
  where: string;
  /** In words, for who does not see the marks; the visible ones are in `marks`. */
  notes: readonly string[];
  targets: readonly Target[];
  onMove: (room: string | null) => void;
  marks?: ReactNode;
  isMarked?: boolean;
  isSpeaking?: boolean;
  /** More that can be done with them. */
  items?: ReactNode;
}

/** One person in a room: dragged elsewhere, or moved from their menu. */
export function Chip({ person, where, notes, targets, onMove, marks, isMarked = false, isSpeaking = false, items }: ChipProps) {
  const { t } = useTranslation('tools');
  const account = useAccountOf()(person.id);
  const drag = useDrag(person.id);
  const { element, goAlong } = useFocusAlong(person.id);
  const ref = useMergedRef(drag.ref, element);
  return (
    <OpenMenu position="bottom-start" withinPortal>
      <Menu.Target>
        <UnstyledButton
          className="rooms-chip"
          data-member={person.id}
          data-marked={isMarked || undefined}
          data-speaking={isSpeaking || undefined}
          data-gone={!person.isConnected || undefined}
          title={[account, ...notes].filter(Boolean).join(', ')}
          {...drag}
          ref={ref}
        >
          <Face name={person.name} size={26} />
          <span className="rooms-chip-words">
            <span className="rooms-chip-name">
              <Called name={person.name} />
            </span>
            {/* Read out as what describes the button, by its title. */}
            {account && (
              <span aria-hidden className="rooms-chip-account">
                <TheirWords>{account}</TheirWords>
              </span>
            )}
          </span>
          <VisuallyHidden>
            <Saying>{` ${[t('breakouts.move', { room: where }), ...notes].join(', ')}`}</Saying>
          </VisuallyHidden>
          {marks}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {account && (
          <Menu.Label>
            <TheirWords>{account}</TheirWords>
          </Menu.Label>
        )}
        {notes.length > 0 && <Menu.Label>{notes.join(', ')}</Menu.Label>}
        {targets.map(({ id, label }) => (
          <Menu.Item
            key={id ?? 'main'}
            onClick={() => {
              goAlong();
              onMove(id);
            }}
          >
            <Saying>{label}</Saying>
          </Menu.Item>
        ))}
        {items}
      </Menu.Dropdown>
    </OpenMenu>
  );
}
