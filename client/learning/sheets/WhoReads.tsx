import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconEye, IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetToRead } from '#shared/learning/worksheets/answers.ts';
import { visibilities, type Visibility } from '#shared/learning/worksheets/visibility.ts';
import { ASSIGNED } from '#shared/people/reach.ts';
import { FormDialog } from '../../base/http/FormDialog.tsx';
import type { Tells } from '../../base/http/WhyNot.tsx';
import { useShow } from './ownSheets.ts';

/** Who may read the sheet, in words, and the way to change it. */
export function WhoReads({ sheet }: { sheet: SheetToRead['sheet'] }) {
  const { t } = useTranslation('skills');
  const [isOpen, setOpen] = useState(false);
  const show = useShow(sheet.id);
  const Icon = sheet.visibility === 'private' ? IconLock : IconEye;
  const choose = (visibility: Visibility) =>
    show.mutate(visibility, {
      onSuccess: () => {
        setOpen(false);
        notifications.show({ message: t('whoSaved', { who: t(`who.${visibility}`) }) });
      },
    });
  return (
    <Group gap="xs">
      <Icon aria-hidden size={20} style={{ flex: 'none' }} />
      <Text style={{ flex: '1 1 12rem' }}>{t(`who.${sheet.visibility}`)}</Text>
      <Button variant="default" size="sm" onClick={() => setOpen(true)}>
        {t('whoChange')}
      </Button>
      {isOpen && <Choice chosen={sheet.visibility} tells={show} onChoose={choose} onClose={() => setOpen(false)} />}
    </Group>
  );
}

interface ChoiceProps {
  chosen: Visibility;
  tells: Tells;
  onChoose: (visibility: Visibility) => void;
  onClose: () => void;
}

function Choice({ chosen, tells, onChoose, onClose }: ChoiceProps) {
  const { t } = useTranslation('skills');
  const [value, setValue] = useState<Visibility>(chosen);
  return (
    <FormDialog onClose={onClose} title={t('whoTitle')} yes={t('save')} no={t('cancel', { ns: 'common' })} tells={tells} onYes={() => onChoose(value)}>
      <Radio.Group aria-label={t('whoTitle')} value={value} onChange={(next) => setValue(next as Visibility)}>
        <Stack gap="md">
          {visibilities.map((one) => (
            <Radio key={one} value={one} label={t(`whoOption.${one}`)} description={t(`whoHint.${one}`, { days: ASSIGNED.daysAfter })} />
          ))}
        </Stack>
      </Radio.Group>
    </FormDialog>
  );
}
