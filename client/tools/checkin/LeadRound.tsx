import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { OrderButton } from '#client/live/OrderButton.tsx';
import { EndRound } from './EndRound.tsx';
import { LeadTurn } from './LeadTurn.tsx';
import { Line } from './Line.tsx';
import { Ratings } from './Ratings.tsx';
import { Spread } from './Spread.tsx';
import type { HostRound } from './types.ts';
import './checkin.css';

/** A round from the facilitator's side: the turn, the line, how everybody is. */
export function LeadRound({ view }: { view: HostRound }) {
  const { t } = useTranslation('tools');
  return (
    <Stack gap="lg">
      <div>
        <Title order={2} fz="lg">
          {t(`checkin.kind.${view.kind}`)}
        </Title>
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {view.prompt}
        </Text>
      </div>
      {view.stage === 'rating' ? (
        <div className="lead-buttons">
          <OrderButton tool="checkin" command="beginTurns" input={{ round: view.id }} style={{ gridColumn: '1 / -1' }}>
            {t('checkin.beginTurns')}
          </OrderButton>
        </div>
      ) : (
        <LeadTurn view={view} />
      )}
      <Line view={view} />
      {view.asksRating && <Ratings view={view} />}
      {view.spread ? <Spread spread={view.spread} /> : view.asksRating && <ShowSpread view={view} />}
      <EndRound view={view} />
    </Stack>
  );
}

function ShowSpread({ view }: { view: HostRound }) {
  const { t } = useTranslation('tools');
  if (!view.mayShowSpread)
    return (
      <Text size="sm" c="dimmed">
        {t('checkin.spreadFrom')}
      </Text>
    );
  return (
    <div>
      <OrderButton tool="checkin" command="showSpread" input={{ round: view.id }} size="sm" variant="light">
        {t('checkin.showSpread')}
      </OrderButton>
    </div>
  );
}
