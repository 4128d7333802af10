import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** The way from Today to one's plans. */
export function PlanLink() {
  const { t } = useTranslation('practice');
  return (
    <Paper component="section" aria-labelledby="plan" className="hearth-card" p="lg">
      <Stack gap="sm">
        <div>
          <Title order={2} fz="lg" id="plan">
            {t('plan.card')}
          </Title>
          <Text>{t('plan.cardText')}</Text>
        </div>
        <Group>
          <Button component={Link} to="/plan" variant="default">
            {t('plan.open')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
