import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** The way from Today to practice at home. */
export function PracticeLink({ isStaff = false }: { isStaff?: boolean }) {
  const { t } = useTranslation('practice');
  return (
    <Paper component="section" aria-labelledby="practice" className="hearth-card" p="lg">
      <Stack gap="sm">
        <div>
          <Title order={2} fz="lg" id="practice">
            {t(isStaff ? 'staffCard' : 'card')}
          </Title>
          <Text>{t(isStaff ? 'staffCardText' : 'cardText')}</Text>
        </div>
        <Group>
          <Button component={Link} to="/practice" variant="default">
            {t('cardOpen')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
