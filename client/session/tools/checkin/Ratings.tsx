import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { Account } from '#client/live/Account.tsx';
import { usePeople } from '#client/live/people.ts';
import type { HostRound } from './types.ts';

type OneRating = HostRound['ratings'][number];
const lines = ['mood', 'anxiety', 'energy'] as const;

/** Each private rating with what changed since, for facilitators only. In the order people sit. */
export function Ratings({ view }: { view: HostRound }) {
  const { t } = useTranslation('tools');
  const { all, byId } = usePeople();
  const asked = all.filter(({ role }) => role === 'participant');
  const ratings = view.ratings.toSorted((a, b) => all.findIndex(({ id }) => id === a.member) - all.findIndex(({ id }) => id === b.member));
  const silent = asked.filter(({ id }) => !ratings.some(({ member }) => member === id)).map(({ name }) => name);
  return (
    <section>
      <Title order={3} fz="md">
        {t('checkin.ratings')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('checkin.ratingsHint')}
      </Text>
      <Text size="sm">{t('checkin.answers', { count: asked.length - silent.length, all: asked.length })}</Text>
      {ratings.length > 0 && (
        <table className="ratings">
          <thead>
            <tr>
              <th scope="col">{t('checkin.person')}</th>
              {lines.map((line) => (
                <th key={line} scope="col">
                  {t(`checkin.${line}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ratings.map((rating) => (
              <tr key={rating.member}>
                <th scope="row">
                  <b>
                    <TheirWords>{byId(rating.member)?.name}</TheirWords>
                  </b>
                  <Account of={rating.member} />
                  {rating.word && (
                    <span className="ratings-change">
                      “<TheirWords>{rating.word}</TheirWords>”
                    </span>
                  )}
                </th>
                {lines.map((line) => (
                  <td key={line}>
                    <span translate="no">{rating[line]}</span>
                    <Changes rating={rating} line={line} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {silent.length > 0 && (
        <Text size="sm" c="dimmed" mt="xs">
          <Saying>{(theirs) => t('checkin.noAnswer', { names: silent.map(theirs).join(', ') })}</Saying>
        </Text>
      )}
    </section>
  );
}

const signed = (change: number) => (change > 0 ? `+${change}` : `−${-change}`);

function Changes({ rating: { sinceLastSession, sinceEarlierToday }, line }: { rating: OneRating; line: (typeof lines)[number] }) {
  const { t } = useTranslation('tools');
  return (
    <>
      {sinceLastSession && (
        <span className="ratings-change">
          {sinceLastSession[line] === 0 ? (
            t('checkin.same')
          ) : (
            <Saying>{(theirs) => t('checkin.sinceLast', { change: theirs(signed(sinceLastSession[line])) })}</Saying>
          )}
        </span>
      )}
      {sinceEarlierToday && sinceEarlierToday[line] !== 0 && (
        <span className="ratings-change">
          <Saying>{(theirs) => t('checkin.today', { change: theirs(signed(sinceEarlierToday[line])) })}</Saying>
        </span>
      )}
    </>
  );
}
