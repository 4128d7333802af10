import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '#client/live/OrderButton.tsx';
import { useOrder } from '#client/live/useTool.ts';
import { Between } from './Between.tsx';
import { Guide } from './Guide.tsx';
import { OwnWayMenu } from './OwnWayMenu.tsx';
import { Picture } from './Picture.tsx';
import { Tension } from './Tension.tsx';
import type { FamilyPractice, HostPractice, MyPractice } from './types.ts';
import { useMoment } from './useMoment.ts';
import './breathing.css';

/** The exercise for participants and relatives: breathe along, or stop for oneself. */
export function BreathingNow({ view }: { view: FamilyPractice & Partial<Pick<MyPractice, 'before' | 'after'>> }) {
  const asksMe = view.asksRating && view.before !== undefined;
  const mine = view as MyPractice;
  return (
    <Along
      view={view}
      before={asksMe && <Tension key="before" view={mine} when="before" />}
      after={asksMe && <Tension key="after" view={mine} when="after" />}
    />
  );
}

interface AlongProps {
  view: FamilyPractice | HostPractice;
  before?: ReactNode;
  after?: ReactNode;
  children?: ReactNode;
}

/** What everybody who may speak sees. Stopping is at once, whatever the connection does. */
export function Along({ view, before, after, children }: AlongProps) {
  const { t } = useTranslation('tools');
  const { moment, now } = useMoment(view);
  const stop = useOrder('breathing', 'stopForMe');
  const join = useOrder('breathing', 'joinAgain');
  const isStopped = (view.isStopped || stop.isPending) && !join.isPending;
  const runs = moment.at === 'soon' || moment.at === 'phase';
  return (
    <div className="breath" data-runs={(runs && !isStopped) || undefined}>
      <Guide view={view} moment={moment} isStopped={isStopped} />
      {moment.at === 'before' && <Between title={view.title} text={view.care} />}
      {moment.at === 'over' && <Between title={t('breathing.over')} text={t('breathing.overHint')} />}
      {runs && isStopped && <Between title={t('breathing.stopped')} text={t('breathing.stoppedHint')} />}
      {runs && !isStopped && <Picture view={view} moment={moment} now={now} />}
      {moment.at === 'before' && before}
      {moment.at === 'over' && after}
      <div className="breath-actions">
        {runs && (
          <Button size="sm" variant="default" onClick={() => void (isStopped ? join : stop).give({})}>
            {t(isStopped ? 'breathing.joinAgain' : 'breathing.stopForMe')}
          </Button>
        )}
        {children}
        {moment.at !== 'over' && <OwnWayMenu hasTone={view.hasTone} />}
      </div>
      <Refused refusal={stop.refusal ?? join.refusal} />
    </div>
  );
}
