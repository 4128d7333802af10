import { Group, Text } from '@mantine/core';
import { IconCheck, IconCloudOff, IconInfoCircle, IconLoader } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeptForGood } from '../../base/offline/useKeptForGood.ts';
import type { SheetSync } from './sheetSync.ts';

const icons = { saved: IconCheck, saving: IconLoader, offline: IconCloudOff, refused: IconInfoCircle };
const NEARLY_FULL = 0.8;

/** Where what was written is. Read out only where something is wrong: nobody wants to hear "saved" after each word. */
export function SavedLine({ sync, sizeMax }: { sync: SheetSync; sizeMax: number }) {
  const { t } = useTranslation('skills');
  const state = useSyncExternalStore(sync.subscribe, sync.state);
  const size = useSyncExternalStore(sync.subscribe, sync.size);
  const isCalm = state.is === 'saved' || state.is === 'saving';
  const isKeptForGood = useKeptForGood(state.is === 'offline' && state.isKept === true);
  const Icon = icons[state.is];
  return (
    <div className="sheet-saved" aria-busy={state.is === 'offline' && state.isKept === null}>
      <Group gap={6} wrap="nowrap">
        <Icon aria-hidden size={18} style={{ flex: 'none' }} />
        {isCalm && <Text size="sm">{t(`state.${state.is}`)}</Text>}
        <Text size="sm" role="status">
          {state.is === 'offline' ? t(state.isKept === false ? 'state.notKept' : 'state.offline') : state.is === 'refused' ? state.refusal.say : ''}
        </Text>
      </Group>
      <Text size="sm" role="status">
        {isKeptForGood === false ? t('withinWeek', { ns: 'common' }) : ''}
      </Text>
      <Text size="sm" role="status">
        {size > sizeMax * NEARLY_FULL ? t('nearlyFull', { percent: Math.floor((size / sizeMax) * 100) }) : ''}
      </Text>
    </div>
  );
}
