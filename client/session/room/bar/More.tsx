import { Menu } from '@mantine/core';
import { IconDots, IconEye, IconEyeOff, IconKeyboard, IconLayoutGrid, IconLock, IconLockOpen, IconSettings } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { OpenMenu } from '#client/base/design/OpenMenu.tsx';
import { useOrder, useTool } from '#client/live/useTool.ts';
import { CaptionsItem } from '#client/session/tools/captions/CaptionsItem.tsx';
import type { GalleryChoice } from '../gallery/useGalleryChoice.ts';
import { BarButton } from './BarButton.tsx';

export interface MoreProps {
  gallery: GalleryChoice;
  isFacilitator: boolean;
  /** Everybody but who types them. */
  hasCaptions: boolean;
  onDevices: () => void;
  onShortcuts: () => void;
}

/** What is needed now and then. */
export function More({ gallery, isFacilitator, hasCaptions, onDevices, onShortcuts }: MoreProps) {
  const { t } = useTranslation('room');
  return (
    <OpenMenu position="top-end" withinPortal>
      <Menu.Target>
        <BarButton label={t('bar.more')} word={t('bar.more')} Icon={IconDots} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconSettings size={20} />} onClick={onDevices}>
          {t('more.devices')}
        </Menu.Item>
        {gallery.isSelfHidden ? (
          <Menu.Item leftSection={<IconEye size={20} />} onClick={gallery.showSelf}>
            {t('more.showSelf')}
          </Menu.Item>
        ) : (
          <Menu.Item leftSection={<IconEyeOff size={20} />} onClick={gallery.hideSelf}>
            {t('more.hideSelf')}
          </Menu.Item>
        )}
        {gallery.pinned !== null && (
          <Menu.Item leftSection={<IconLayoutGrid size={20} />} onClick={() => gallery.pin(null)}>
            {t('more.unpin')}
          </Menu.Item>
        )}
        {hasCaptions && <CaptionsItem />}
        <Menu.Item leftSection={<IconKeyboard size={20} />} onClick={onShortcuts}>
          {t('more.shortcuts')}
        </Menu.Item>
        {isFacilitator && <LockItem />}
      </Menu.Dropdown>
    </OpenMenu>
  );
}

function LockItem() {
  const { t } = useTranslation('room');
  const isLocked = useTool('presence')?.isLocked ?? false;
  const lock = useOrder('moderation', 'lock');
  const unlock = useOrder('moderation', 'unlock');
  return (
    <Menu.Item leftSection={isLocked ? <IconLockOpen size={20} /> : <IconLock size={20} />} onClick={() => void (isLocked ? unlock : lock).give({})}>
      {t(isLocked ? 'more.unlock' : 'more.lock')}
    </Menu.Item>
  );
}
