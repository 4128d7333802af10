import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const TELL_FROM_SHARE = 0.1;
const TELL_FROM_MAX = 200;

/** How many characters of a text are left, once it gets close; nothing before. */
export function CharactersLeft({ text, max }: { text: string; max: number }) {
  const { t } = useTranslation();
  const left = max - text.length;
  if (left > Math.min(TELL_FROM_MAX, max * TELL_FROM_SHARE)) return null;
  return (
    <Text size="sm" c={left < 0 ? 'var(--mantine-color-error)' : 'dimmed'} role="status">
      {left < 0 ? t('charactersOver', { count: -left }) : t('charactersLeft', { count: left })}
    </Text>
  );
}
