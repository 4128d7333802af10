import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '#client/live/OrderButton.tsx';
import { useDraft } from '#client/live/useDraft.ts';
import { useOrder } from '#client/live/useTool.ts';
import { AnswerField } from './AnswerField.tsx';
import { isComplete } from './draft.ts';
import type { MyPoll, PollAnswer } from './types.ts';

/** One's own answer: given once. */
export function Answer({ view }: { view: MyPoll }) {
  const { t } = useTranslation('tools');
  const [chosen, setChosen] = useState<PollAnswer | null>(null);
  const { text: word, write: setWord, done } = useDraft(`answer ${view.id}`);
  const answer = view.kind === 'word' ? word : chosen;
  const { give, isPending, refusal, forget } = useOrder('poll', 'vote');
  function send() {
    if (answer === null) return;
    void give({ poll: view.id, answer: typeof answer === 'string' ? answer.trim() : typeof answer === 'number' ? answer : [...answer] }).then(
      (isDone) => isDone && done(word),
    );
  }
  return (
    <Stack gap="md">
      <AnswerField
        view={view}
        answer={answer}
        onChange={(next) => {
          forget();
          if (typeof next === 'string') setWord(next);
          else setChosen(next);
        }}
      />
      <Text size="sm" c="dimmed">
        {t(view.isAnonymous ? 'poll.answerAnonymous' : 'poll.answerNamed')}
      </Text>
      <div>
        <Button loading={isPending} disabled={!isComplete(answer)} onClick={send}>
          {t('poll.send')}
        </Button>
      </div>
      <Refused refusal={refusal} />
    </Stack>
  );
}
