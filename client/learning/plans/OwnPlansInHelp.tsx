import { Button, Paper, Text } from '@mantine/core';
import { IconMap2 } from '@tabler/icons-react';
import { useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { isA } from '#shared/people/role.ts';
import { useMe } from '../../base/http/queries.ts';

/** A participant's own plans among the help: one tap, where one is. The rest of Help works also where this part cannot be fetched. */
export function OwnPlansInHelp({ level }: { level: 2 | 3 }) {
  const { t } = useTranslation('help');
  const { data: me } = useMe();
  const [Plans, setPlans] = useState<ComponentType<{ level: 2 | 3 }> | null>(null);
  const [hasFailed, setFailed] = useState(false);
  if (!me || !isA(me, 'participant')) return null;
  const open = () => {
    setFailed(false);
    import('./PlansInHelp.tsx').then(({ PlansInHelp }) => setPlans(() => PlansInHelp)).catch(() => setFailed(true));
  };
  return (
    <Paper className="hearth-card" p="md">
      {Plans ? (
        <Plans level={level} />
      ) : (
        <Button variant="default" leftSection={<IconMap2 aria-hidden size={20} />} onClick={open}>
          {t('ownPlan')}
        </Button>
      )}
      {hasFailed && <Text role="alert">{t('ownPlanNotReached')}</Text>}
    </Paper>
  );
}
