import { Checkbox, Radio, Stack } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Scale } from '#client/base/design/Scale.tsx';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { Limited } from './Limited.tsx';
import { WORD_CHARACTERS_MAX } from './limits.ts';
import type { MyPoll, PollAnswer } from './types.ts';

interface AnswerFieldProps {
  view: MyPoll;
  answer: PollAnswer | null;
  onChange: (answer: PollAnswer) => void;
}

/** Where the answer is chosen or written, each kind of question in its own way. */
export function AnswerField({ view: { kind, options, ends }, answer, onChange }: AnswerFieldProps) {
  const { t } = useTranslation('tools');
  const name = useId();
  if (kind === 'scale')
    return (
      <Scale name={name} label={t('poll.yourAnswer')} low={ends.low} high={ends.high} value={typeof answer === 'number' ? answer : null} onChange={onChange} />
    );
  if (kind === 'word') {
    const word = typeof answer === 'string' ? answer : '';
    return (
      <Limited
        label={t('poll.yourWord')}
        value={word}
        most={WORD_CHARACTERS_MAX}
        error={/\S\s+\S/.test(word) ? t('poll.oneWord') : undefined}
        onChange={onChange}
      />
    );
  }
  const chosen = Array.isArray(answer) ? answer.map(String) : [];
  if (kind === 'single')
    return (
      <Radio.Group label={t('poll.chooseOne')} value={chosen[0] ?? null} onChange={(value) => onChange([Number(value)])}>
        <Stack gap="sm" mt={6}>
          {options.map((option, i) => (
            <Radio key={i} value={String(i)} label={<TheirWords>{option}</TheirWords>} className="poll-choice" />
          ))}
        </Stack>
      </Radio.Group>
    );
  return (
    <Checkbox.Group label={t('poll.chooseSeveral')} value={chosen} onChange={(values) => onChange(values.map(Number))}>
      <Stack gap="sm" mt={6}>
        {options.map((option, i) => (
          <Checkbox key={i} value={String(i)} label={<TheirWords>{option}</TheirWords>} className="poll-choice" />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
