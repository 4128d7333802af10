import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSheets } from './sheetList.ts';

/** The way from Today to one's worksheets, and straight on to the one that was begun last. */
export function SkillsLink() {
  const { t } = useTranslation('skills');
  const { data } = useSheets();
  const begun = data?.sheets.find(({ doneAt }) => doneAt === null);
  return (
    <Card title={t('card')} text={t('cardText')}>
      {begun && (
        <Button component={Link} to={`/skills/${begun.id}`}>
          {t('cardGoOn', { title: begun.title })}
        </Button>
      )}
      <Button component={Link} to="/skills" variant="default">
        {t('cardOpen')}
      </Button>
    </Card>
  );
}

/** The way from Today to the worksheets, for facilitators. */
export function WorksheetsLink() {
  const { t } = useTranslation('skills');
  return (
    <Card title={t('staffTitle')} text={t('cardStaff')}>
      <Button component={Link} to="/worksheets" variant="default">
        {t('cardStaffOpen')}
      </Button>
    </Card>
  );
}

function Card({ title, text, children }: { title: string; text: string; children: React.ReactNode }) {
  return (
    <Paper component="section" aria-labelledby="skills" className="hearth-card" p="lg">
      <Stack gap="sm">
        <div>
          <Title order={2} fz="lg" id="skills">
            {title}
          </Title>
          <Text>{text}</Text>
        </div>
        <Group gap="sm">{children}</Group>
      </Stack>
    </Paper>
  );
}
