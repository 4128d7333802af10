import { TextInput, type TextInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface LimitedProps extends Omit<TextInputProps, 'value' | 'onChange' | 'error'> {
  value: string;
  onChange: (value: string) => void;
  most: number;
  error?: string | undefined;
}

/** A line of text that tells how much fits, once it is nearly full. */
export function Limited({ value, onChange, most, error, ...rest }: LimitedProps) {
  const { t } = useTranslation('tools');
  const left = most - value.trim().length;
  return (
    <TextInput
      {...rest}
      autoComplete="off"
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={left < 0 ? t('poll.over', { count: -left }) : error}
      description={left >= 0 && left <= most / 4 ? t('poll.left', { count: left }) : undefined}
    />
  );
}
