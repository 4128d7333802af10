import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MemberView } from '#shared/program/members/api.ts';
import { theirs } from '../../base/words/theirs.ts';
import { Saying } from '../../base/design/Saying.tsx';
import { Confirm } from '../../base/http/Confirm.tsx';
import { useTakeBack } from './queries.ts';

/** Asks before somebody belongs to the clinic again. */
export function TakeBackDialog({ member: { id, name }, onClose }: { member: MemberView; onClose: () => void }) {
  const { t } = useTranslation('people');
  const tells = useTakeBack();
  return (
    <Confirm
      isOpen
      onClose={onClose}
      title={<Saying>{t('backOf', { name: theirs(name) })}</Saying>}
      yes={t('press.back')}
      no={t('leaveIt')}
      tells={tells}
      onYes={() => tells.mutate(id, { onSuccess: onClose })}
    >
      <Text>{t('backText')}</Text>
    </Confirm>
  );
}
