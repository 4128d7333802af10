import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TheirWords } from '#client/design/TheirWords.tsx';
import { OwnRating } from './OwnRating.tsx';
import { Spread } from './Spread.tsx';
import type { MyRound } from './types.ts';
import './checkin.css';

/** The round's tab for participants and relatives: what is asked, one's private rating, the group's picture once it is shown. */
export function MyPart({ view }: { view: MyRound }) {
  const { t } = useTranslation('tools');
  return (
    <Stack gap="lg">
      <div>
        <Title order={2} fz="lg">
          {t(`checkin.kind.${view.kind}`)}
        </Title>
        <Text style={{ overflowWrap: 'anywhere' }}><TheirWords>{view.prompt}</TheirWords></Text>
      </div>
      {view.spread && <Spread spread={view.spread} />}
      {view.asksRating && <OwnRating key={view.id} view={view} />}
    </Stack>
  );
}
