import { Checkbox, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rolesIn, staffRoles, type StaffRole } from '#shared/people/role.ts';
import type { MemberView } from '#shared/program/members/api.ts';
import { theirs } from '../../base/words/theirs.ts';
import { Saying } from '../../base/design/Saying.tsx';
import { FormDialog } from '../../base/http/FormDialog.tsx';
import { useSetRoles } from './queries.ts';

/** What somebody of the staff is: several at once, and their rights add up. */
export function RolesDialog({ member: { id, name, roles }, onClose }: { member: MemberView; onClose: () => void }) {
  const { t } = useTranslation('people');
  const [chosen, setChosen] = useState<string[]>(roles);
  const tells = useSetRoles();
  const wanted = rolesIn(chosen) as StaffRole[];
  return (
    <FormDialog
      onClose={onClose}
      title={<Saying>{t('rolesOf', { name: theirs(name) })}</Saying>}
      yes={t('saveRoles')}
      no={t('leaveIt')}
      tells={tells}
      isRight={wanted.length > 0}
      onYes={() => tells.mutate({ id, roles: wanted }, { onSuccess: onClose })}
    >
      <Checkbox.Group label={t('rolesLabel')} description={t('rolesHint')} value={chosen} onChange={setChosen}>
        <Stack gap="sm" mt="sm">
          {staffRoles.map((role) => (
            <Checkbox key={role} value={role} label={t(`role.${role}`, { ns: 'common' })} description={t(`roleHint.${role}`)} />
          ))}
        </Stack>
      </Checkbox.Group>
    </FormDialog>
  );
}
