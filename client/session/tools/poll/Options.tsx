import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isTwice } from './draft.ts';
import { Limited } from './Limited.tsx';
import { LABEL_CHARACTERS_MAX, OPTIONS_MAX, OPTIONS_MIN } from './limits.ts';

/** What people can choose from: two to eight. */
export function Options({ options, onChange }: { options: readonly string[]; onChange: (options: readonly string[]) => void }) {
  const { t } = useTranslation('tools');
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  function add() {
    onChange([...options, '']);
    // The new line is there after the next paint.
    requestAnimationFrame(() => [...(box.current?.querySelectorAll('input') ?? [])].at(-1)?.focus());
  }
  return (
    <div role="group" aria-labelledby={id} ref={box}>
      <Text fw={500} id={id} mb={4}>
        {t('poll.options')}
      </Text>
      <Stack gap="xs">
        {options.map((option, i) => (
          <Group key={i} gap={4} wrap="nowrap" align="flex-start">
            <Limited
              style={{ flex: 1 }}
              aria-label={t('poll.option', { number: i + 1 })}
              value={option}
              most={LABEL_CHARACTERS_MAX}
              error={isTwice(options, i) ? t('poll.twice') : undefined}
              onChange={(text) => onChange(options.with(i, text))}
            />
            {options.length > OPTIONS_MIN && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size={40}
                aria-label={t('poll.removeOption', { number: i + 1 })}
                onClick={() => onChange(options.toSpliced(i, 1))}
              >
                <IconX size={18} aria-hidden />
              </ActionIcon>
            )}
          </Group>
        ))}
      </Stack>
      {options.length < OPTIONS_MAX && (
        <Button mt="xs" size="compact-sm" variant="subtle" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
          {t('poll.addOption')}
        </Button>
      )}
    </div>
  );
}
