import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalMedia } from '../../live/media/devices.ts';

const EVERY_MS = 100;
const SILENT_BELOW = 0.03;
const SILENT_AFTER_MS = 8_000;

/** How loud the microphone is, and a hint when nothing comes from it. */
export function Level({ media }: { media: LocalMedia }) {
  const { t } = useTranslation('wayIn');
  const { level, isSilent } = useLevel(media);
  const percent = Math.round(100 * (level ?? 0));
  return (
    <div>
      <div className="level" role="meter" aria-label={t('level')} aria-valuemin={0} aria-valuemax={100} aria-valuenow={percent}>
        <span style={{ inlineSize: `${percent}%` }} />
      </div>
      <Text size="sm" c="dimmed" mt={4} role="status">
        {t(level === null ? 'levelWaiting' : isSilent ? 'silent' : 'levelHint')}
      </Text>
    </div>
  );
}

function useLevel(media: LocalMedia): { level: number | null; isSilent: boolean } {
  const [now, setNow] = useState<{ level: number | null; quietMs: number }>({ level: 0, quietMs: 0 });
  useEffect(() => {
    const timer = setInterval(() => {
      const level = media.level();
      setNow(({ quietMs }) => ({ level, quietMs: level !== null && level < SILENT_BELOW ? quietMs + EVERY_MS : 0 }));
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [media]);
  return { level: now.level, isSilent: now.quietMs >= SILENT_AFTER_MS };
}
