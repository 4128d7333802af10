import { Text, Textarea } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '#client/base/design/announcer.tsx';
import { CharactersLeft } from '#client/base/design/CharactersLeft.tsx';
import { useComposing } from '#client/base/design/fields/useComposing.ts';
import { Refused } from '#client/live/OrderButton.tsx';
import { useOrder } from '#client/live/useTool.ts';
import type { View } from '#shared/session/session.ts';
import { useSaved } from './useSaved.ts';
import './notes.css';

/** As the tool takes it. */
const CHARACTERS_MAX = 10_000;

/** One's own notes, saved while they are typed, and in words who can read them. */
export function PrivateNotes({ view }: { view: View<'notes', 'facilitator'> }) {
  const { t } = useTranslation('tools');
  const { give, refusal } = useOrder('notes', 'write');
  const save = useCallback(async (text: string) => text.length <= CHARACTERS_MAX && give({ text }), [give]);
  const { text, saving, type, flush } = useSaved(view.text, save);
  const { value, field, onChange } = useComposing({ value: text, onWords: type });
  const isTooLong = text.length > CHARACTERS_MAX;
  const said = isTooLong ? 'tooLong' : saving;
  useEffect(() => {
    if (said === 'failed' || said === 'tooLong') announce(t(`notes.${said}`));
  }, [said, t]);
  return (
    <div className="notes">
      <Text size="sm">
        <IconLock size={16} aria-hidden style={{ verticalAlign: '-0.15em' }} /> <span>{t('notes.who')}</span>
      </Text>
      <Textarea
        aria-label={t('notes.label')}
        placeholder={t('notes.placeholder')}
        classNames={{ root: 'notes-field', wrapper: 'notes-field', input: 'notes-input' }}
        {...field}
        value={value}
        error={isTooLong}
        onChange={onChange}
        onBlur={(event) => {
          field.onBlur(event);
          void flush();
        }}
      />
      <CharactersLeft text={value} max={CHARACTERS_MAX} />
      <Text size="sm" c={said === 'saved' || said === 'saving' ? 'dimmed' : 'var(--mantine-color-error)'} data-saving={said}>
        {text === '' && said === 'saved' ? t('notes.nothing') : t(`notes.${said}`)}
      </Text>
      <Refused refusal={refusal} />
      <details>
        <summary>{t('notes.aboutTitle')}</summary>
        <Text size="sm">{t('notes.about')}</Text>
      </details>
    </div>
  );
}
