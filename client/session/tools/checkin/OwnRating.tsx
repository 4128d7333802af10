import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { Scale } from '#client/base/design/Scale.tsx';
import { Refused } from '#client/live/OrderButton.tsx';
import { useDraft } from '#client/live/useDraft.ts';
import { useOrder } from '#client/live/useTool.ts';
import { FeelingWord, WORD_CHARACTERS_MAX } from './FeelingWord.tsx';
import type { MyRound } from './types.ts';

const lines = ['mood', 'anxiety', 'energy'] as const;

/** One's own answer, for oneself and the facilitators: given once, changed as often as one likes. */
export function OwnRating({ view: { id, myRating } }: { view: MyRound }) {
  const { t } = useTranslation('tools');
  const [isChanging, setChanging] = useState(false);
  if (!myRating || isChanging) return <Form round={id} given={myRating} onDone={() => setChanging(false)} />;
  return (
    <section>
      <Title order={3} fz="md">
        {t('checkin.answered')}
      </Title>
      <Text>{t('checkin.mine', myRating)}</Text>
      {myRating.word && (
        <Text>
          “<TheirWords>{myRating.word}</TheirWords>”
        </Text>
      )}
      <Button mt="xs" size="sm" variant="default" onClick={() => setChanging(true)}>
        {t('checkin.change')}
      </Button>
    </section>
  );
}

function Form({ round, given, onDone }: { round: string; given: MyRound['myRating']; onDone: () => void }) {
  const { t } = useTranslation('tools');
  const id = useId();
  const [numbers, setNumbers] = useState<{ mood: number | null; anxiety: number | null; energy: number | null }>(
    given ?? { mood: null, anxiety: null, energy: null },
  );
  const { text: word, write: setWord, done } = useDraft(`word ${round}`, given?.word ?? '');
  const { give, isPending, refusal, forget } = useOrder('checkin', 'rate');
  const { mood, anxiety, energy } = numbers;
  const isComplete = mood !== null && anxiety !== null && energy !== null;
  const fits = word.trim().length <= WORD_CHARACTERS_MAX;

  async function send() {
    if (isComplete && fits && (await give({ mood, anxiety, energy, word: word.trim() || null }))) {
      done(word);
      onDone();
    }
  }
  return (
    <section aria-labelledby={id}>
      <Title order={3} fz="md" id={id}>
        {t('checkin.ask')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('checkin.askHint')}
      </Text>
      <Stack gap="md">
        {lines.map((line) => (
          <Scale
            key={line}
            name={`${id}-${line}`}
            label={t(`checkin.${line}`)}
            low={t(`checkin.ends.${line}.low`)}
            high={t(`checkin.ends.${line}.high`)}
            value={numbers[line]}
            onChange={(value) => {
              forget();
              setNumbers((now) => ({ ...now, [line]: value }));
            }}
          />
        ))}
        <FeelingWord word={word} onChange={setWord} />
        <Group gap="sm">
          <Button loading={isPending} disabled={!isComplete || !fits} onClick={() => void send()}>
            {t('checkin.send')}
          </Button>
          {!isComplete && (
            <Text size="sm" c="dimmed">
              {t('checkin.toSend')}
            </Text>
          )}
        </Group>
        <Refused refusal={refusal} />
      </Stack>
    </section>
  );
}
