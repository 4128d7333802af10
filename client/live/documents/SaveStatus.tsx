import { Button, Text } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { TooLong } from '#client/base/design/fields/TooLong.tsx';
import { Refused } from '#client/live/OrderButton.tsx';
import { pageAlone } from '#client/base/device/pageAlone.ts';
import { isKeptForGood } from '#client/base/offline/keptForGood.ts';
import type { OpenDocument } from './useSharedDocument.ts';

const TELL_FROM_PERCENT = 80;

/** Whether everything written is safe, in a few quiet words. */
export function SaveStatus({ state }: Pick<OpenDocument, 'state'>) {
  const { t } = useTranslation('documents');
  const { status, mayWrite } = state;
  // Asked only once something was written without a connection (keptWords.ts).
  const isKept = useSyncExternalStore(isKeptForGood.subscribe, isKeptForGood.getSnapshot);
  const isOnPageAlone = useSyncExternalStore(pageAlone.subscribe, pageAlone.getSnapshot).includes('changes');
  const words =
    status === 'offline' && mayWrite && isOnPageAlone
      ? t('notKept')
      : status === 'refused' || status === 'closed'
        ? ''
        : status === 'saved' && !mayWrite
          ? t('reading')
          : t(status);
  return (
    <Text size="sm" c="dimmed" role="status" className="save-status">
      <span>{words}</span>
      {status === 'offline' && mayWrite && isKept === false && !isOnPageAlone && <span> {t('withinWeek', { ns: 'common' })}</span>}
    </Text>
  );
}

/** What somebody has to know about a document: nearly full, recovered, or words that were not taken. */
export function DocumentNotices({ state, lost, forget }: Pick<OpenDocument, 'state' | 'lost' | 'forget'>) {
  const { t } = useTranslation('documents');
  return (
    <>
      {lost && lost.words !== '' && (
        <TooLong
          rest={lost.words}
          title={t('notAdded')}
          say={(count) => [t('lost'), lost.refusal.say, t('isKeptHere', { count })].filter((part) => part !== '').join(' ')}
          onClose={forget}
        />
      )}
      {lost && lost.words === '' && (
        <div className="document-notice">
          <Refused refusal={{ say: `${t('lost')} ${lost.refusal.say}` }} />
          <Button size="compact-sm" variant="default" onClick={forget}>
            {t('understood')}
          </Button>
        </div>
      )}
      {state.isRecovered && (
        <Text size="sm" className="document-notice">
          {t('recovered')}
        </Text>
      )}
      {state.percentFull >= TELL_FROM_PERCENT && state.mayWrite && (
        <Text size="sm" className="document-notice">
          {t('nearlyFull', { percent: state.percentFull })}
        </Text>
      )}
    </>
  );
}
