import { Text, TextInput } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { feelings, type Feeling } from '#shared/learning/content/feelings.ts';

/** As the check-in takes it; told while typing. */
export const WORD_CHARACTERS_MAX = 40;
const TELL_FROM = 12;

const broad = Object.keys(feelings) as Feeling[];
const broadOf = (word: string): Feeling | null => broad.find((feeling) => feeling === word || (feelings[feeling] as readonly string[]).includes(word)) ?? null;

/** One word for a feeling: from the wheel, first broad, then finer, or in one's own words. Empty is an answer too. */
export function FeelingWord({ word, onChange }: { word: string; onChange: (word: string) => void }) {
  const { t } = useTranslation('tools');
  const id = useId();
  const left = WORD_CHARACTERS_MAX - word.trim().length;
  return (
    <div role="group" aria-labelledby={id}>
      <Text fw={700} id={id} mb="xs">
        {t('checkin.feeling')}
      </Text>
      <Wheel word={word} onChange={onChange} />
      <TextInput
        mt="sm"
        label={t('checkin.ownWord')}
        value={word}
        onChange={(event) => onChange(event.currentTarget.value)}
        error={left < 0 ? t('checkin.wordOver', { count: -left }) : undefined}
        description={left >= 0 && left <= TELL_FROM ? t('checkin.wordLeft', { count: left }) : undefined}
        autoComplete="off"
      />
    </div>
  );
}

function Wheel({ word, onChange }: { word: string; onChange: (word: string) => void }) {
  const { t } = useTranslation('tools');
  const [open, setOpen] = useState<Feeling | null>(() => broadOf(word));
  const box = useRef<HTMLDivElement>(null);
  const shown = useRef(open);
  // The petals that had the focus are gone: it goes to the middle, where both ways lead from.
  useEffect(() => {
    if (shown.current === open) return;
    const from = shown.current;
    shown.current = open;
    box.current?.querySelector<HTMLElement>(open ? '.wheel-centre' : `[data-feeling="${from}"]`)?.focus();
  }, [open]);
  const petals: readonly string[] = open ? feelings[open] : broad;
  return (
    <div
      className="wheel"
      data-many={petals.length > 6 || undefined}
      role="group"
      aria-label={open ? t('checkin.finer', { feeling: open }) : t('checkin.feelings')}
      ref={box}
    >
      {open ? (
        <button type="button" className="wheel-centre" aria-label={`${t('checkin.allFeelings')}. ${open}`} onClick={() => setOpen(null)}>
          <IconArrowLeft size={16} aria-hidden /> <span>{open}</span>
        </button>
      ) : (
        <span className="wheel-centre" aria-hidden>
          {word ? <TheirWords>{word}</TheirWords> : <span>{t('checkin.noWord')}</span>}
        </span>
      )}
      {petals.map((petal, i) => (
        <button
          key={petal}
          type="button"
          className="wheel-petal"
          data-feeling={petal}
          style={{ '--turn': i / petals.length } as CSSProperties}
          aria-pressed={word === petal || (!open && broadOf(word) === petal)}
          onClick={() => {
            onChange(open && word === petal ? open : petal);
            if (!open) setOpen(petal as Feeling);
          }}
        >
          {petal}
        </button>
      ))}
    </div>
  );
}
