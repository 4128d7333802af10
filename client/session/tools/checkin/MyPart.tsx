import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ToolHead } from '#client/base/design/ToolHead.tsx';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { OwnRating } from './OwnRating.tsx';
import { Spread } from './Spread.tsx';
import type { MyRound } from './types.ts';
import './checkin.css';

/** The round's tab for participants and relatives: what is asked, one's private rating, the group's picture once it is shown. */
export function MyPart({ view }: { view: MyRound }) {
  const { t } = useTranslation('tools');
  return (
    <Stack gap="lg">
      <ToolHead title={t(`checkin.kind.${view.kind}`)}>
        <TheirWords>{view.prompt}</TheirWords>
      </ToolHead>
      {view.spread && <Spread spread={view.spread} />}
      {view.asksRating && <OwnRating key={view.id} view={view} />}
    </Stack>
  );
}
