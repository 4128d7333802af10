import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MemberView } from '#shared/program/members/api.ts';
import { theirs } from '../../base/words/theirs.ts';
import { Saying } from '../../base/design/Saying.tsx';
import { Confirm } from '../../base/http/Confirm.tsx';
import { useEndMembership } from './queries.ts';

/** Asks before somebody belongs to the clinic no more. */
export function EndDialog({ member: { id, name }, onClose }: { member: MemberView; onClose: () => void }) {
  const { t } = useTranslation('people');
  const tells = useEndMembership();
  return (
    <Confirm
      isOpen
      onClose={onClose}
      title={<Saying>{t('endOf', { name: theirs(name) })}</Saying>}
      yes={t('press.end')}
      no={t('leaveIt')}
      tells={tells}
      onYes={() => tells.mutate(id, { onSuccess: onClose })}
      isFinal
    >
      <Text>{t('endText')}</Text>
    </Confirm>
  );
}
