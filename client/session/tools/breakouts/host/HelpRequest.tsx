import { Button, Text } from '@mantine/core';
import { IconLifebuoy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { intoView } from '#client/base/design/intoView.ts';
import { Account } from '#client/live/Account.tsx';
import { Ago } from '#client/live/Ago.tsx';
import { Away } from '#client/live/Away.tsx';
import { Doubt } from '#client/live/Doubt.tsx';
import { OrderButton } from '#client/live/OrderButton.tsx';
import { usePeople } from '#client/live/people.ts';
import { useDoubtedOrder } from '#client/live/useDoubtedOrder.ts';
import type { MapRoom, Request } from '../types.ts';

interface HelpRequestProps {
  request: Request;
  rooms: readonly MapRoom[];
  /** Who would be without a facilitator if this one went, in words. */
  left: string | undefined;
}

/** Somebody in a room calls for a facilitator: since when, who answers, and the way there. */
export function HelpRequest({ request, rooms, left }: HelpRequestProps) {
  const { t } = useTranslation('tools');
  const { byId, self } = usePeople();
  const answer = useDoubtedOrder('breakouts', 'answer');
  const { id, member, kind, since, answeredBy, isEscalated } = request;
  const person = byId(member);
  const name = person?.name ?? '';
  const room = rooms.find((one) => one.id === person?.place)?.name ?? t('breakouts.elsewhere');
  const isMine = answeredBy?.id === self?.id;
  const isWithThem = person !== undefined && person.place === self?.place;
  return (
    <li className="rooms-request" ref={intoView} data-urgent={isEscalated || undefined}>
      <IconLifebuoy aria-hidden size={22} />
      <div className="rooms-now-words">
        <Text fw={700}>
          <Saying>{(theirs) => t(kind === 'support' ? 'breakouts.supportIn' : 'breakouts.stuckIn', { name: theirs(name), room: theirs(room) })}</Saying>
        </Text>
        <Account of={member} />
        <Text size="sm">
          <Ago at={since} /> <Away of={member} />
          <span>
            {answeredBy && <Saying>{(theirs) => ` · ${isMine ? t('breakouts.onItYou') : t('breakouts.onItBy', { name: theirs(answeredBy.name) })}`}</Saying>}
          </span>
          <span>{!answeredBy && isEscalated && ` · ${t('breakouts.nobodyAnswers')}`}</span>
        </Text>
      </div>
      {(!answeredBy || isMine) && !isWithThem && (
        <Button
          size="compact-md"
          loading={answer.isPending}
          aria-label={t('breakouts.goThereNamed', { name })}
          onClick={() => void answer.give({ request: id, goes: true })}
        >
          {t('breakouts.goThere')}
        </Button>
      )}
      {!answeredBy && (
        <OrderButton
          tool="breakouts"
          command="answer"
          input={{ request: id, goes: false }}
          size="compact-md"
          variant="default"
          aria-label={t('breakouts.onItNamed', { name })}
        >
          {t('breakouts.onIt')}
        </OrderButton>
      )}
      {answeredBy && (
        <OrderButton
          tool="breakouts"
          command="resolve"
          input={{ request: id }}
          size="compact-md"
          variant="default"
          aria-label={t('breakouts.doneNamed', { name })}
        >
          {t('breakouts.done')}
        </OrderButton>
      )}
      <Doubt order={answer} say={left} />
    </li>
  );
}
