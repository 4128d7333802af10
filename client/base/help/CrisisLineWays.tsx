import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { numbered } from '#client/base/words/theirs.ts';

/** For whom the crisis line has a way of its own: veterans, in Spanish, in ASL; and what to do when nobody answers. */
export function CrisisLineWays() {
  const { t } = useTranslation('help');
  return (
    <ul style={{ margin: 0, paddingInlineStart: '1.2rem', width: '100%' }} dir="auto">
      <Text component="li">
        <Saying>{numbered(t('veterans'))}</Saying>
      </Text>
      <Text component="li" lang="es">
        <Saying>{numbered(t('spanish'))}</Saying>
      </Text>
      <Text component="li">
        <Saying>{numbered(t('asl'))}</Saying>
      </Text>
      <Text component="li">
        <Saying>{numbered(t('busy'))}</Saying>
      </Text>
    </ul>
  );
}
