import { ActionIcon, Popover, Stack, Switch, Text } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { OpenPopover } from '#client/base/design/OpenMenu.tsx';
import { setOwnWay, useOwnWay } from './ownWay.ts';

/** How one follows the exercise: for oneself, remembered on this device. */
export function OwnWayMenu({ hasTone }: { hasTone: boolean }) {
  const { t } = useTranslation('tools');
  const own = useOwnWay();
  return (
    <OpenPopover
      position="bottom-end"
      withinPortal
      trapFocus
      returnFocus
      button={(toggle) => (
        <ActionIcon variant="default" size={36} radius="xl" aria-label={t('breathing.ownWay')} title={t('breathing.ownWay')} onClick={toggle}>
          <IconAdjustmentsHorizontal size={20} aria-hidden />
        </ActionIcon>
      )}
    >
      <Popover.Dropdown aria-label={t('breathing.ownWay')}>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {t('breathing.ownWayHint')}
          </Text>
          {hasTone && <Switch label={t('breathing.tone')} checked={own.hasTone} onChange={(event) => setOwnWay({ hasTone: event.currentTarget.checked })} />}
          {'vibrate' in navigator && (
            <Switch label={t('breathing.vibrates')} checked={own.vibrates} onChange={(event) => setOwnWay({ vibrates: event.currentTarget.checked })} />
          )}
          <Switch label={t('breathing.still')} checked={own.isStill} onChange={(event) => setOwnWay({ isStill: event.currentTarget.checked })} />
        </Stack>
      </Popover.Dropdown>
    </OpenPopover>
  );
}
