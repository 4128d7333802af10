import { Checkbox, Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { Account } from '#client/live/Account.tsx';
import { usePeople } from '#client/live/people.ts';

interface WritersProps {
  /** Null: everybody. */
  writers: readonly string[] | null;
  onChange: (writers: string[] | null) => void;
}

/** Who writes in the shared example beside the facilitators. */
export function Writers({ writers, onChange }: WritersProps) {
  const { t } = useTranslation('tools');
  const { here } = usePeople();
  const others = here.filter(({ role }) => role === 'participant' || role === 'family');
  return (
    <Stack gap="sm">
      <Radio.Group label={t('worksheet.writers')} value={writers ? 'chosen' : 'everybody'} onChange={(next) => onChange(next === 'chosen' ? [] : null)}>
        <Stack gap="xs" mt="xs">
          <Radio value="everybody" label={t('worksheet.everybody')} />
          <Radio value="chosen" label={t('worksheet.chosen')} />
        </Stack>
      </Radio.Group>
      {writers && (
        <Checkbox.Group aria-label={t('worksheet.chosen')} value={[...writers]} onChange={onChange}>
          <Stack gap="xs" ps="lg">
            {others.map(({ id, name }) => (
              <Checkbox key={id} value={id} label={<TheirWords>{name}</TheirWords>} description={<Account of={id} />} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
    </Stack>
  );
}
