import { Button, Text } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { usePeople, type Person } from '#client/live/people.ts';
import { useLiveState, useTool } from '#client/live/useTool.ts';
import { kindOfPlace } from '#shared/live/roster.ts';
import { arrange } from './arrange.ts';
import { placeTiles } from './placeTiles.ts';
import { Tile } from './Tile.tsx';
import { useFloor } from './useFloor.ts';
import type { GalleryChoice } from './useGalleryChoice.ts';
import { useShownTiles } from './useShownTiles.ts';
import { useSize } from './useSize.ts';

const GAP = 8;

/** Everybody in this place, always in the same order; a tile only ever moves, so that no picture starts anew. As a strip they are beside something larger. */
export function Gallery({ choice, isStrip }: { choice: GalleryChoice; isStrip: boolean }) {
  const { t } = useTranslation('room');
  const { here, all, self } = usePeople();
  const { welcome } = useLiveState();
  const hands = useTool('hands')?.queue ?? [];
  const moderation = useTool('moderation');
  const floor = useFloor();
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  const kind = welcome?.kind ?? 'group';
  const arrangement = arrange(here, self?.id ?? '', { kind, isStrip, pinned: choice.pinned, isSelfHidden: choice.isSelfHidden });
  const { places, height } = placeTiles(arrangement, floor === self?.id ? null : floor, { ...size, gap: GAP });
  useShownTiles(box, [...places].map(([id, { width, top }]) => `${id} ${width} ${top}`).join());
  const muted = moderation && 'muted' in moderation ? moderation.muted : [];
  const mayPin = here.length > 1 && kind !== 'individual';

  return (
    <section className="gallery" aria-label={t('gallery')}>
      <div className="gallery-box" ref={box} data-scrolls={height > size.height || undefined} {...(height > size.height && { tabIndex: 0 })}>
        <div className="gallery-field" style={{ height }}>
          {here.map((person) => {
            const isSelf = person.id === self?.id;
            const place = places.get(person.id);
            return place ? (
              <Tile
                key={person.id}
                person={person}
                place={place}
                isSelf={isSelf}
                isHandUp={hands.some(({ member }) => member === person.id)}
                isMuted={isSelf ? (moderation?.isMuted ?? false) : muted.includes(person.id)}
                isPinned={choice.pinned === person.id}
                hasFloor={person.id === floor}
                onPin={mayPin ? () => choice.pin(choice.pinned === person.id ? null : person.id) : null}
                onHide={isSelf ? choice.hideSelf : null}
              />
            ) : null;
          })}
        </div>
      </div>
      <div className="gallery-foot">
        <SteppedOut names={steppedOut(all, self)} />
        {here.length <= 1 && all.length <= 1 && (
          <Text c="dimmed" ta="center">
            <span>{t('alone')}</span> <span>{t('aloneHint')}</span>
          </Text>
        )}
        {choice.isSelfHidden && (
          <Button size="compact-sm" variant="default" leftSection={<IconEye aria-hidden size={16} />} title={t('selfHidden')} onClick={choice.showSelf}>
            {t('showSelf')}
          </Button>
        )}
      </div>
    </section>
  );
}

/** In the main room while there are no small rooms: who is with somebody in a private word. The others know no more than that. */
function SteppedOut({ names }: { names: readonly string[] }) {
  const { t } = useTranslation('room');
  const areRoomsOpen = useAreRoomsOpen();
  if (names.length === 0 || areRoomsOpen) return null;
  return (
    <Text size="sm" c="dimmed">
      <Saying>{(theirs) => t('steppedOut', { names: names.map(theirs).join(', ') })}</Saying>
    </Text>
  );
}

function useAreRoomsOpen(): boolean {
  const rooms = useTool('breakouts');
  if (!rooms) return false;
  return 'run' in rooms ? rooms.run !== null : rooms.phase !== 'none';
}

const steppedOut = (all: readonly Person[], self: Person | null) =>
  self && kindOfPlace(self.place) === 'main' ? all.filter(({ place }) => place !== self.place).map(({ name }) => name) : [];
