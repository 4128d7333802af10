import { Button, Text } from '@mantine/core';
import { IconMessages } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { Account } from '#client/live/Account.tsx';
import { Ago } from '#client/live/Ago.tsx';
import { Away } from '#client/live/Away.tsx';
import { Doubt } from '#client/live/Doubt.tsx';
import { OrderButton } from '#client/live/OrderButton.tsx';
import { usePeople } from '#client/live/people.ts';
import { useDoubtedOrder } from '#client/live/useDoubtedOrder.ts';
import { theirs } from '#client/base/words/theirs.ts';
import { EndTalk } from './EndTalk.tsx';
import { useTalkWords } from './useTalkWords.ts';
import { Since } from './Since.tsx';
import type { HostAside, Talk } from '../types.ts';
import '../aside.css';

/** For facilitators: who would like a private word, and who stepped out. */
export function HostAsideNow({ view: { talks, asked, isGroupOver } }: { view: HostAside }) {
  return (
    <ul className="aside-lines">
      {asked.map(({ member, since }) => (
        <Asks key={member} member={member} since={since} />
      ))}
      {talks.map((talk) => (
        <TalkLine key={talk.id} talk={talk} isGroupOver={isGroupOver} />
      ))}
    </ul>
  );
}

function Asks({ member, since }: { member: string; since: number }) {
  const { t } = useTranslation('tools');
  const { byId } = usePeople();
  const take = useDoubtedOrder('aside', 'take');
  const name = byId(member)?.name ?? '';
  return (
    <li className="aside-line">
      <IconMessages aria-hidden size={20} />
      <div className="aside-words">
        <Text fw={700}>
          <Saying>{(theirs) => t('aside.asks', { name: theirs(name) })}</Saying>
        </Text>
        <Account of={member} />
        <Text size="sm">
          <Ago at={since} /> <Away of={member} />
        </Text>
      </div>
      <Button size="compact-md" loading={take.isPending} aria-label={t('aside.takeAsideNamed', { name })} onClick={() => void take.give({ member })}>
        {t('aside.takeAside')}
      </Button>
      <OrderButton tool="aside" command="closeAsk" input={{ member }} size="compact-md" variant="default" aria-label={t('aside.laterNamed', { name })}>
        {t('aside.later')}
      </OrderButton>
      <Doubt order={take} />
    </li>
  );
}

export function TalkLine({ talk, isGroupOver }: { talk: Talk; isGroupOver: boolean }) {
  const { t } = useTranslation('tools');
  const words = useTalkWords(talk);
  const { self } = usePeople();
  const join = useDoubtedOrder('aside', 'join');
  const isElsewhere = self?.place.startsWith('aside:') && !talk.isMine;
  return (
    <li className="aside-line">
      <IconMessages aria-hidden size={20} />
      <div className="aside-words">
        <Text fw={talk.isMine || (talk.isAlone && isGroupOver) ? 700 : 400}>
          <Saying>{talk.isAlone && isGroupOver ? t('aside.alone', { name: theirs(talk.guest?.name ?? '') }) : words}</Saying>
        </Text>
        <Text size="sm">
          <Since at={talk.since} />
          <span>
            {talk.isMine && talk.guest?.absence && <Saying>{` · ${t(`aside.absent.${talk.guest.absence}`, { name: theirs(talk.guest.name) })}`}</Saying>}
          </span>
        </Text>
      </div>
      {talk.isMine && <EndTalk talk={talk} isGroupOver={isGroupOver} size="compact-md" />}
      {!talk.isMine && !isElsewhere && (
        <Button size="compact-md" variant="default" loading={join.isPending} onClick={() => void join.give({ talk: talk.id })}>
          {t('aside.join')}
        </Button>
      )}
      <Doubt order={join} />
    </li>
  );
}
