import { useTranslation } from 'react-i18next';
import { useDraft } from '#client/live/useDraft.ts';
import { kinds, type Draft } from './draft.ts';

/** Whether it is with names is chosen anew each time. */
type Words = Omit<Draft, 'isAnonymous'>;

const NO_OPTIONS = '\n';

/** The poll that somebody writes, each word of it kept until it is opened. */
export function usePollDraft() {
  const { t } = useTranslation('tools');
  const question = useDraft('poll question');
  const kind = useDraft('poll kind', 'single');
  // A line each: an option has no line of its own within.
  const options = useDraft('poll options', NO_OPTIONS);
  const low = useDraft('poll low', t('poll.ends.low'));
  const high = useDraft('poll high', t('poll.ends.high'));
  const words: Words = {
    question: question.text,
    kind: kinds.find((one) => one === kind.text) ?? 'single',
    options: options.text.split('\n'),
    low: low.text,
    high: high.text,
  };
  const write = { question: question.write, kind: kind.write, low: low.write, high: high.write };
  return {
    words,
    change({ options: lines, ...rest }: Partial<Words>) {
      if (lines) options.write(lines.join('\n'));
      for (const part of ['question', 'kind', 'low', 'high'] as const) if (rest[part] !== undefined) write[part](rest[part]);
    },
    /** It was opened as `sent`: what was written since stays. */
    done(sent: Words) {
      question.done(sent.question);
      kind.done(sent.kind);
      options.done(sent.options.join('\n'));
      low.done(sent.low);
      high.done(sent.high);
    },
  };
}
