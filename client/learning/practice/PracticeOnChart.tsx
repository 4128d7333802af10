import { Paper, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { practice } from '#shared/learning/practice/api.ts';
import { useAsk } from '../../base/http/use.ts';
import { ChartPart } from '../../base/design/ChartPart.tsx';
import { Loaded } from '../../base/http/Loaded.tsx';
import { OfPerson } from './AssignedPractice.tsx';
import './practice.css';

/** What somebody practises, as far as they show it. */
export function PracticeOnChart({ person }: { person: string }) {
  const { t } = useTranslation('practice');
  return (
    <Loaded query={useAsk(practice.ofPerson, { params: { id: person } })}>
      {({ practices }) => (
        <ChartPart title={t('title')} empty={t('nothingFor')} isEmpty={practices.length === 0}>
          <Paper className="hearth-card" p="lg">
            <Stack gap="lg">
              {practices.map((one) => (
                <OfPerson key={one.id} practice={one} name={null} />
              ))}
            </Stack>
          </Paper>
        </ChartPart>
      )}
    </Loaded>
  );
}
