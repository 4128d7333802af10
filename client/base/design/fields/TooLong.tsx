import { Button, Group, Paper, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../copyText.ts';
import { graphemes } from '../graphemes.ts';
import { TheirWords } from '../TheirWords.tsx';

interface TooLongProps {
  rest: string;
  /** What happened, where it is not that a field is too short; takes the number of letters. */
  say?: (count: number) => string;
  title?: string;
  onClose: () => void;
}

/** What did not fit where it was put: how much, the words themselves, and a way to take them elsewhere. */
export function TooLong({ rest, say, title, onClose }: TooLongProps) {
  const { t } = useTranslation();
  const name = title ?? t('tooLong.title');
  const count = useMemo(() => graphemes(rest).length, [rest]);
  const [isCopied, setCopied] = useState<boolean | null>(null);
  return (
    <Paper className="hearth-card" p="sm" mt="xs" role="group" aria-label={name}>
      <Text size="sm" role="alert">
        {say ? say(count) : t('tooLong.say', { count })}
      </Text>
      <details open={isCopied === false || undefined}>
        <summary>{t('tooLong.read')}</summary>
        <div style={{ maxHeight: '10rem', overflow: 'auto' }} tabIndex={0} role="region" aria-label={name}>
          <TheirWords block>{rest}</TheirWords>
        </div>
      </details>
      <Group gap="xs" mt="xs">
        <Button size="compact-sm" variant="default" onClick={() => void copyText(rest).then(setCopied)}>
          {t('tooLong.copy')}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onClose}>
          {t('close')}
        </Button>
        <Text size="sm" role="status">
          {isCopied === null ? '' : t(isCopied ? 'tooLong.copied' : 'tooLong.notCopied')}
        </Text>
      </Group>
    </Paper>
  );
}
