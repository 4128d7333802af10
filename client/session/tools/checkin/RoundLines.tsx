import { Progress, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { FillingRing } from '#client/base/design/FillingRing.tsx';
import { usePeople } from '#client/live/people.ts';
import { theirs } from '#client/base/words/theirs.ts';
import { useTurnTime } from './useTurnTime.ts';
import type { AnyRound, PublicRound } from './types.ts';
import './checkin.css';

type Shown = PublicRound & Partial<AnyRound>;

/** What everybody sees of a round: who has the floor, what comes next, their own place in words, how far it is. */
export function RoundLines({ view, children }: { view: Shown; children?: ReactNode }) {
  const { t } = useTranslation('tools');
  const { share, isNearEnd } = useTurnTime(view);
  const isTurn = view.stage === 'turns' && view.speaker !== null;
  return (
    <>
      {isTurn && <FillingRing share={view.isStarted ? share : 0} isNearEnd={view.isStarted && isNearEnd} />}
      <div className="round-lines">
        <Text fw={700}>
          <Headline view={view} />
        </Text>
        <Text size="sm">
          <Place view={view} />
        </Text>
        {children}
      </div>
      {view.stage === 'turns' && view.turnsInAll > 0 && (
        <div className="round-progress">
          <Progress
            style={{ flex: 1 }}
            size="sm"
            radius="xl"
            value={(view.turnsHad / view.turnsInAll) * 100}
            aria-label={t('checkin.progress', { had: view.turnsHad, all: view.turnsInAll })}
          />
          <Text size="sm" c="dimmed" aria-hidden>
            {t('checkin.progressShort', { had: view.turnsHad, all: view.turnsInAll })}
          </Text>
        </div>
      )}
    </>
  );
}

function Headline({ view }: { view: Shown }) {
  const { t } = useTranslation('tools');
  const { byId } = usePeople();
  const name = byId(view.speaker ?? '')?.name ?? '';
  if (view.stage === 'rating') return <span>{t(`checkin.kind.${view.kind}`)}</span>;
  if (view.isWaitingForFacilitator) return <span>{t('checkin.waitsForFacilitator')}</span>;
  if (view.isPaused) return <span>{t('checkin.paused')}</span>;
  if (view.isMyTurn) return <span>{t('checkin.yourTurn')}</span>;
  if (view.speaker === null) return <span>{t('checkin.nobody')}</span>;
  if (view.absence)
    return (
      <span>
        <Saying>{t(`checkin.absent.${view.absence}`, { name: theirs(name) })}</Saying>
      </span>
    );
  return (
    <span>
      <Saying>{t('checkin.speaks', { name: theirs(name) })}</Saying>
    </span>
  );
}

/** "Then Ben. You are third, after Ben." */
function Place({ view }: { view: Shown }) {
  const { t } = useTranslation('tools');
  const { byId } = usePeople();
  const nameOf = (id: string | null | undefined) => (id ? byId(id)?.name : undefined);
  const { position, after, isMyTurn, hadTurn, stage, next } = view;
  if (isMyTurn) return <TheirWords>{view.prompt}</TheirWords>;
  const soon = stage === 'rating' ? `${t('checkin.soon')} ` : '';
  const isNext = stage === 'turns' && position === (view.speaker === null ? 1 : 2);
  const afterName = nameOf(after);
  if (isNext)
    return (
      <span>
        <Saying>{afterName ? t('checkin.thenYou', { name: theirs(afterName) }) : t('checkin.thenYouAlone')}</Saying>
      </span>
    );
  const nextName = nameOf(next);
  const then = stage === 'turns' && nextName ? `${t('checkin.then', { name: theirs(nextName) })} ` : '';
  if (!position)
    return (
      <span>
        <Saying>{`${soon}${then}${hadTurn ? t('checkin.hadTurn') : ''}`}</Saying>
      </span>
    );
  const ordinal = t(`checkin.ordinal.${position}` as 'checkin.ordinal.1');
  return (
    <span>
      <Saying>{`${soon}${then}${afterName ? t('checkin.place', { ordinal, name: theirs(afterName) }) : t('checkin.placeAlone', { ordinal })}`}</Saying>
    </span>
  );
}
