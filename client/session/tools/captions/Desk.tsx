import { Chip, Group, Text, Textarea } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { CharactersLeft } from '#client/base/design/CharactersLeft.tsx';
import { isForInputMethod } from '#client/base/design/fields/inputMethod.ts';
import { wholeLetters } from '#client/base/design/graphemes.ts';
import { Refused } from '#client/live/OrderButton.tsx';
import { useDraft } from '#client/live/useDraft.ts';
import { usePeople } from '#client/live/people.ts';
import { useOrder } from '#client/live/useTool.ts';
import type { View } from '#shared/session/session.ts';
import { Lines } from './Lines.tsx';
import { useTyping } from './useTyping.ts';
import './captions.css';

const CHARACTERS_MAX = 300;
const NOBODY = '';

/** The captioner's page: who speaks, a large field, and what the others read. Enter sends the line; what is typed is read along. */
export function Desk({ view }: { view: View<'captions', 'captioner'> }) {
  const { t } = useTranslation('tools');
  const { here, self } = usePeople();
  const { give, refusal } = useOrder('captions', 'caption');
  const tell = useTyping();
  const { text, write: setText } = useDraft('captions');
  const latest = useRef(text);
  useEffect(() => void (latest.current = text));
  const [chosen, choose] = useState(NOBODY);
  const speakers = here.filter(({ id }) => id !== self?.id);
  const speaker = speakers.some(({ id }) => id === chosen) ? chosen : NOBODY;
  const isTooLong = text.trim().length > CHARACTERS_MAX;

  // Others read whole words along, never half a syllable of an input method.
  const readAlong = (next: string) => tell(wholeLetters(next, CHARACTERS_MAX));
  function type(next: string, isComposing: boolean) {
    setText(next);
    if (!isComposing) readAlong(next);
  }
  async function send() {
    const line = text.trim();
    if (line === '' || isTooLong) return;
    // The next line may begin while this one is on its way; one that was refused comes back.
    setText('');
    tell('');
    const isDone = await give({ text: line, speaker: speaker === NOBODY ? null : speaker });
    if (!isDone && latest.current === '') setText(line);
  }
  function press(event: KeyboardEvent) {
    if (event.altKey && /^Digit\d$/.test(event.code)) {
      const number = Number(event.code.slice(-1));
      const at = number === 0 ? NOBODY : speakers[number - 1]?.id;
      if (at === undefined) return;
      event.preventDefault();
      return choose(at);
    }
    if (event.key !== 'Enter' || event.shiftKey || isForInputMethod(event)) return;
    event.preventDefault();
    void send();
  }

  return (
    <section className="captions captions-desk" aria-label={t('captions.desk')} onKeyDown={press}>
      <Lines view={view} label={t('captions.othersRead')} empty={t('captions.deskEmpty')} />
      <Chip.Group value={speaker} onChange={(id) => choose(id as string)}>
        <Group gap={6} role="radiogroup" aria-label={t('captions.whoSpeaks')} className="captions-speakers">
          <Chip size="sm" value={NOBODY}>
            {t('captions.nobodyNamed')}
          </Chip>
          {speakers.map(({ id, name }, i) => (
            <Chip size="sm" key={id} value={id}>
              {i < 9 && <Text span size="sm" c="inherit">{`${i + 1} `}</Text>}
              <TheirWords>{name}</TheirWords>
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <div>
        <Textarea
          aria-label={t('captions.line')}
          placeholder={t('captions.linePlaceholder')}
          classNames={{ input: 'captions-field' }}
          autosize
          minRows={2}
          maxRows={4}
          value={text}
          error={isTooLong}
          onChange={(event) => type(event.currentTarget.value, (event.nativeEvent as InputEvent).isComposing)}
          onCompositionEnd={(event) => readAlong(event.currentTarget.value)}
        />
        <CharactersLeft text={text.trim()} max={CHARACTERS_MAX} />
        <Refused refusal={refusal} />
      </div>
      <Text size="sm" c="dimmed" className="captions-hint">
        {t('captions.deskHint')}
      </Text>
    </section>
  );
}
