import { Button, Text } from '@mantine/core';
import { IconBadgeCc } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { chooseCaptions, useCaptionsChoice } from './choice.ts';

/** Says once on each device that this session is captioned; afterwards the bar's menu is the place. */
export function Offer() {
  const { t } = useTranslation('tools');
  const { isOn } = useCaptionsChoice();
  if (isOn !== null) return null;
  return (
    <>
      <IconBadgeCc aria-hidden size={20} />
      <Text style={{ flex: 1, minWidth: '10rem' }}>{t('captions.offer')}</Text>
      <Button size="compact-sm" onClick={() => chooseCaptions({ isOn: true })}>
        {t('captions.turnOn')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => chooseCaptions({ isOn: false })}>
        {t('captions.notNow')}
      </Button>
    </>
  );
}
