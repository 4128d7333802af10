import { Button, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Refused } from '#client/live/OrderButton.tsx';
import { useDraft } from '#client/live/useDraft.ts';
import { useOrder } from '#client/live/useTool.ts';

const CHARACTERS_MAX = 2000;
const TELL_FROM = 200;

/** What came of a talk, for the record; what is typed stays until it is saved. */
export function OutcomeField({ talk, written, label }: { talk: string; written: string | null; label: string }) {
  const { t } = useTranslation('tools');
  const { text, write, done } = useDraft(`outcome ${talk}`, written ?? '');
  const { give, isPending, refusal, forget } = useOrder('aside', 'writeOutcome');
  const left = CHARACTERS_MAX - text.trim().length;
  const isSaved = written !== null && written === text.trim();
  return (
    <div>
      <Textarea
        label={label}
        description={left <= TELL_FROM && left >= 0 ? t('aside.left', { count: left }) : t('aside.outcomeHint')}
        error={left < 0 ? t('aside.over', { count: -left }) : undefined}
        autosize
        minRows={3}
        maxRows={10}
        value={text}
        onChange={(event) => {
          write(event.currentTarget.value);
          forget();
        }}
      />
      <Button
        mt="xs"
        size="sm"
        variant="default"
        loading={isPending}
        disabled={left < 0 || text.trim() === '' || isSaved}
        onClick={() => void give({ talk, outcome: text.trim() }).then((isDone) => isDone && done(text))}
      >
        {t('aside.outcomeSave')}
      </Button>
      <Text span size="sm" ml="xs" role="status">
        {isSaved ? t('aside.outcomeSaved') : ''}
      </Text>
      <Refused refusal={refusal} />
    </div>
  );
}
