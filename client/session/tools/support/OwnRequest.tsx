import { Text } from '@mantine/core';
import { IconHeartHandshake } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { ClinicTold } from '#client/base/help/ClinicTold.tsx';
import { OrderButton } from '#client/live/OrderButton.tsx';
import { useServerNow } from '#client/live/useServerNow.ts';
import { theirs } from '#client/base/words/theirs.ts';
import type { View } from '#shared/session/session.ts';

const UNDO_MS = 5_000;

/** For who asked: that the facilitators know, who is on it, and the way to take it back. On this screen only. */
export function OwnRequest({ view }: { view: View<'support', 'participant'> }) {
  const { t } = useTranslation('tools');
  const now = useServerNow(1_000);
  const isFresh = view.since !== null && now - view.since < UNDO_MS;
  const answer = view.answeredBy ? t('support.answered', { name: theirs(view.answeredBy) }) : t('support.answeredUnnamed');
  return (
    <>
      <IconHeartHandshake aria-hidden size={22} />
      <div style={{ flex: 1 }}>
        <Text role="status">
          <Saying>{view.isAnswered ? answer : t('support.asked')}</Saying>
        </Text>
        {view.isClinicTold && <ClinicTold now={now} />}
      </div>
      <OrderButton tool="support" command="withdraw" input={{}} size="sm" variant="default">
        {isFresh ? t('support.undo') : t('support.withdraw')}
      </OrderButton>
    </>
  );
}
