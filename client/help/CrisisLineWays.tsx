import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** For whom the crisis line has a way of its own: veterans, in Spanish, in ASL; and what to do when nobody answers. */
export function CrisisLineWays() {
  const { t } = useTranslation('help');
  return (
    <ul style={{ margin: 0, paddingInlineStart: '1.2rem', width: '100%' }} dir="auto">
      <Text component="li">{t('veterans')}</Text>
      <Text component="li" lang="es">
        {t('spanish')}
      </Text>
      <Text component="li">{t('asl')}</Text>
      <Text component="li">{t('busy')}</Text>
    </ul>
  );
}
