import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ToolHead } from '#client/base/design/ToolHead.tsx';
import { Saying } from '#client/base/design/Saying.tsx';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { usePeople } from '#client/live/people.ts';
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
      <ToolHead title={t(`checkin.kind.${view.kind}`)}>
        <TheirWords>{view.prompt}</TheirWords>
      </ToolHead>
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
      {view.practised.length > 0 && <Practised practised={view.practised} />}
      {view.asksRating && <Ratings view={view} />}
      {view.spread ? <Spread spread={view.spread} /> : view.asksRating && <ShowSpread view={view} />}
      <EndRound view={view} />
    </Stack>
  );
}

/** Of how many things each was to practise since last time, and how many they did. */
function Practised({ practised }: Pick<HostRound, 'practised'>) {
  const { t } = useTranslation('tools');
  const { byId } = usePeople();
  return (
    <section aria-labelledby="practised">
      <Title order={3} fz="md" id="practised">
        {t('checkin.practice')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('checkin.practiceHint')}
      </Text>
      <ul style={{ margin: 0, paddingInlineStart: '1.2rem' }}>
        {practised.map(({ member, done, of }) => (
          <li key={member}>
            <Saying>{(theirs) => t('checkin.practised', { name: theirs(byId(member)?.name ?? ''), done, of })}</Saying>
          </li>
        ))}
      </ul>
    </section>
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
