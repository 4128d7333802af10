import { Chip, Group, Text } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { Refused } from '#client/live/OrderButton.tsx';
import { useOrder } from '#client/live/useTool.ts';
import type { HostPoll, PollResults } from './types.ts';

/** Which words the group sees: one that names or could hurt somebody may be left out. */
export function LeaveOut({ view, words }: { view: HostPoll; words: PollResults['words'] }) {
  const { t } = useTranslation('tools');
  const id = useId();
  const { give, refusal } = useOrder('poll', 'leaveOut');
  return (
    <div role="group" aria-labelledby={id}>
      <Text size="sm" id={id} mb={6}>
        {t('poll.leaveOut')}
      </Text>
      <Group gap="xs">
        {words.map(({ word }) => {
          const isShown = !view.leftOut.includes(word);
          return (
            <Chip key={word} checked={isShown} onChange={() => void give({ poll: view.id, word, isLeftOut: isShown })}>
              <TheirWords>{word}</TheirWords>
            </Chip>
          );
        })}
      </Group>
      <Refused refusal={refusal} />
    </div>
  );
}
