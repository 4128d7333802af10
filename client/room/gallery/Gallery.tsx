import { Button, Text } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '#client/live/people.ts';
import { usePeople } from '#client/live/people.ts';
import { useLiveState, useTool } from '#client/live/useTool.ts';
import type { GalleryChoice } from './useGalleryChoice.ts';
import { arrange } from './arrange.ts';
import { fitGrid } from './fitGrid.ts';
import { growOne } from './growOne.ts';
import { Tile } from './Tile.tsx';
import { useFloor } from './useFloor.ts';
import { useShownTiles } from './useShownTiles.ts';
import { useSize } from './useSize.ts';

const GAP = 8;

/** Everybody in this place, always in the same order. */
export function Gallery({ choice }: { choice: GalleryChoice }) {
  const { t } = useTranslation('room');
  const { here, self } = usePeople();
  const { welcome } = useLiveState();
  const box = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(box);
  const floor = useFloor();
  const tileOf = useTiles(choice, floor);
  const arrangement = arrange(here, self?.id ?? '', { kind: welcome?.kind ?? 'group', pinned: choice.pinned, isSelfHidden: choice.isSelfHidden });
  useShownTiles(box, `${arrangement.mode} ${width} ${height} ${here.map(({ id }) => id).join(' ')} ${choice.pinned} ${choice.isSelfHidden} ${floor}`);
  const isAlone = here.length <= 1;

  return (
    <section className="gallery" aria-label={t('gallery')}>
      <div className="gallery-box" ref={box} data-mode={arrangement.mode} data-wide={width > height || undefined} tabIndex={-1}>
        {arrangement.mode === 'grid' && <GridOf people={arrangement.people} floor={floor === self?.id ? null : floor} width={width} height={height} tileOf={tileOf} />}
        {arrangement.mode === 'spotlight' && (
          <>
            <div className="gallery-large">{tileOf(arrangement.large, 'large')}</div>
            <div className="gallery-side">{arrangement.people.map((person) => tileOf(person, 'small'))}</div>
          </>
        )}
        {arrangement.mode === 'pair' && (
          <>
            {tileOf(arrangement.large, 'large')}
            {arrangement.small && tileOf(arrangement.small, 'small')}
          </>
        )}
      </div>
      <div className="gallery-foot">
        {isAlone && (
          <Text c="dimmed" ta="center">
            {t('alone')} {t('aloneHint')}
          </Text>
        )}
        {choice.isSelfHidden && (
          <Button className="gallery-self" size="compact-sm" variant="default" leftSection={<IconEye aria-hidden size={16} />} title={t('selfHidden')} onClick={choice.showSelf}>
            {t('showSelf')}
          </Button>
        )}
      </div>
    </section>
  );
}

type TileOf = (person: Person, size: 'grid' | 'large' | 'small', style?: React.CSSProperties) => React.ReactNode;

interface GridProps {
  people: readonly Person[];
  /** Whose tile is larger than the others, if anybody's. */
  floor: string | null;
  width: number;
  height: number;
  tileOf: TileOf;
}

function GridOf({ people, floor, width, height, tileOf }: GridProps) {
  if (width === 0) return null;
  const at = people.findIndex(({ id }) => id === floor);
  const grown = at === -1 ? null : growOne(people.length, at, width, height, GAP);
  if (grown) {
    const { columns, tileWidth, tileHeight, cells } = grown;
    const template = { gap: GAP, gridTemplateColumns: `repeat(${columns}, ${tileWidth}px)`, gridAutoRows: tileHeight };
    return (
      <div className="gallery-grown" style={template}>
        {people.map((person, i) => {
          const { column, row, span } = cells[i]!;
          return tileOf(person, 'grid', { gridColumn: `${column} / span ${span}`, gridRow: `${row} / span ${span}` });
        })}
      </div>
    );
  }
  const grid = fitGrid(people.length, width, height, GAP);
  const style = { width: grid.tileWidth, height: grid.tileHeight };
  return (
    <div className="gallery-grid" style={{ gap: GAP, maxWidth: grid.columns * (grid.tileWidth + GAP) }} data-scrolls={grid.scrolls || undefined}>
      {people.map((person) => tileOf(person, 'grid', style))}
    </div>
  );
}

function useTiles(choice: GalleryChoice, floor: string | null): TileOf {
  const { self, here } = usePeople();
  const { welcome } = useLiveState();
  const hands = useTool('hands')?.queue ?? [];
  const moderation = useTool('moderation');
  const mayPin = here.length > 1 && welcome?.kind !== 'individual';
  return (person, size, style) => {
    const isSelf = person.id === self?.id;
    const muted = moderation && 'muted' in moderation ? moderation.muted : [];
    return (
      <Tile
        key={person.id}
        person={person}
        isSelf={isSelf}
        isHandUp={hands.some(({ member }) => member === person.id)}
        isMuted={isSelf ? (moderation?.isMuted ?? false) : muted.includes(person.id)}
        isPinned={choice.pinned === person.id}
        hasFloor={person.id === floor}
        size={size}
        {...(style ? { style } : {})}
        onPin={mayPin ? () => choice.pin(choice.pinned === person.id ? null : person.id) : null}
        onHide={isSelf ? choice.hideSelf : null}
      />
    );
  };
}
