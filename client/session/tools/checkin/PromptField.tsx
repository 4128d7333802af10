import { Button, Collapse, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** As the check-in takes it; told while typing. */
export const PROMPT_CHARACTERS_MAX = 200;
const TELL_FROM = 60;

interface PromptFieldProps {
  prompt: string;
  suggestions: readonly string[];
  onChange: (prompt: string) => void;
}

/** What everybody is asked: one of the suggestions, or written. */
export function PromptField({ prompt, suggestions, onChange }: PromptFieldProps) {
  const { t } = useTranslation('tools');
  const [isOpen, setOpen] = useState(false);
  const left = PROMPT_CHARACTERS_MAX - prompt.trim().length;
  const error = prompt.trim() === '' ? t('checkin.promptMissing') : left < 0 ? t('checkin.promptOver', { count: -left }) : undefined;
  return (
    <div>
      <Textarea
        label={t('checkin.prompt')}
        autosize
        minRows={2}
        maxRows={5}
        value={prompt}
        onChange={(event) => onChange(event.currentTarget.value)}
        error={error}
        description={left >= 0 && left <= TELL_FROM ? t('checkin.promptLeft', { count: left }) : undefined}
      />
      <Button size="compact-sm" variant="subtle" aria-expanded={isOpen} mt={4} onClick={() => setOpen(!isOpen)}>
        {t('checkin.prompts')}
      </Button>
      <Collapse expanded={isOpen}>
        <ul className="suggestions">
          {suggestions.map((one) => (
            <li key={one}>
              <button
                type="button"
                onClick={() => {
                  onChange(one);
                  setOpen(false);
                }}
              >
                {one}
              </button>
            </li>
          ))}
        </ul>
      </Collapse>
    </div>
  );
}
