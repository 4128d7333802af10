import { Stack, Switch, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ToolHead } from '#client/base/design/ToolHead.tsx';
import { Figure } from '#client/base/design/Figure.tsx';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { clockTime } from '#client/base/design/clockTime.ts';
import { OrderButton, Refused } from '#client/live/OrderButton.tsx';
import { useOrder } from '#client/live/useTool.ts';
import type { OwnRooms } from '../types.ts';
import { TaskCard } from './TaskCard.tsx';

/** In a room: its task and what facilitators wrote. Before: what small rooms are, and the wish to stay with a facilitator. */
export function OwnPanel({ view }: { view: OwnRooms }) {
  const { t } = useTranslation('tools');
  const { room, phase } = view;
  return (
    <Stack gap="lg">
      {room ? <ToolHead title={<TheirWords>{room.name}</TheirWords>} /> : <Text>{t('breakouts.about')}</Text>}
      {room && <TaskCard room={room} />}
      {view.messages.length > 0 && <Messages messages={view.messages} />}
      {view.mayWish && <Wish isStaying={view.isStaying} />}
      {phase === 'room' && (
        <div>
          <OrderButton tool="breakouts" command="goToMain" input={{}} size="sm" variant="default">
            {t('breakouts.toMain')}
          </OrderButton>
        </div>
      )}
    </Stack>
  );
}

export function Wish({ isStaying }: { isStaying: boolean }) {
  const { t } = useTranslation('tools');
  const { give, isPending, refusal } = useOrder('breakouts', 'wish');
  return (
    <div>
      <Switch
        label={t('breakouts.stay')}
        description={t('breakouts.stayHint')}
        checked={isStaying}
        disabled={isPending}
        onChange={(event) => void give({ isStaying: event.currentTarget.checked })}
      />
      <Refused refusal={refusal} />
    </div>
  );
}

function Messages({ messages }: Pick<OwnRooms, 'messages'>) {
  const { t } = useTranslation('tools');
  return (
    <section>
      <Title order={3} fz="md" mb={4}>
        {t('breakouts.messages')}
      </Title>
      <ul className="rooms-messages">
        {messages.map(({ id, from, text, at }) => (
          <li key={id}>
            <Text size="sm" c="dimmed">
              <TheirWords>{from}</TheirWords> · <Figure>{clockTime(at)}</Figure>
            </Text>
            <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              <TheirWords block>{text}</TheirWords>
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
