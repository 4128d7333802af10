import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FlagLevel } from './types.ts';

const looks = {
  1: { color: 'gray', variant: 'light' },
  2: { color: 'clay', variant: 'light' },
  3: { color: 'clay', variant: 'filled' },
  4: { color: 'red', variant: 'filled' },
} as const;

/** A level in words, number and colour. */
export function Level({ level }: { level: FlagLevel }) {
  const { t } = useTranslation('tools');
  return (
    <Badge {...looks[level]} size="md">
      {t('backchannel.levelNumber', { level, name: t(`backchannel.level.l${level}`) })}
    </Badge>
  );
}
