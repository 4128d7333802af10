import { Menu } from '@mantine/core';
import { IconBadgeCc, IconBadgeCcFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { useTool } from '#client/live/useTool.ts';
import { chooseCaptions, useCaptionsChoice } from './choice.ts';

/** In the bar's menu: turns captions on or off for oneself, on this device. */
export function CaptionsItem() {
  const { t } = useTranslation('tools');
  const { isOn } = useCaptionsChoice();
  const isCaptioned = useTool('captions')?.isCaptioned ?? false;
  return (
    <Menu.Item leftSection={isOn ? <IconBadgeCcFilled size={20} /> : <IconBadgeCc size={20} />} onClick={() => chooseCaptions({ isOn: !isOn })}>
      <span>{t(isOn ? 'captions.turnOff' : 'captions.turnOnItem')}</span>
      {!isCaptioned && <div className="captions-item-hint">{t('captions.nobodyShort')}</div>}
    </Menu.Item>
  );
}
