import { Paper, Stack, Text } from '@mantine/core';
import { sheets as sheetsApi } from '#shared/learning/sheets/api.ts';
import { useTranslation } from 'react-i18next';
import type { SheetSummary } from '#shared/learning/worksheets/answers.ts';
import { useAsk } from '../../base/http/use.ts';
import { ChartPart } from '../../base/design/ChartPart.tsx';
import { dayAndTime } from '../../base/design/clockTime.ts';
import { Loaded } from '../../base/http/Loaded.tsx';
import { SheetName } from './SheetCards.tsx';

interface SharedProps {
  person: string;
  title: string;
  empty: string;
  /** Which of them stand here. */
  isShown: (sheet: SheetSummary) => boolean;
}

/** Worksheets that somebody lets those who care for them read. */
export function SharedOnChart({ person, title, empty, isShown }: SharedProps) {
  const { t } = useTranslation('skills');
  return (
    <Loaded query={useAsk(sheetsApi.ofPerson, { params: { id: person } })}>
      {({ sheets }) => {
        const shown = sheets.filter(isShown);
        return (
          <ChartPart title={title} empty={empty} isEmpty={shown.length === 0}>
            <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
              {shown.map((sheet) => (
                <Paper key={sheet.id} component="li" className="hearth-card" p="md">
                  <SheetName sheet={sheet} name={sheet.title} />
                  <Text size="sm">
                    <span>{t('answered', { answered: sheet.answered, total: sheet.total })}</span> ·{' '}
                    <span>{t('changed', { date: dayAndTime(sheet.changedAt) })}</span>
                  </Text>
                </Paper>
              ))}
            </Stack>
          </ChartPart>
        );
      }}
    </Loaded>
  );
}
