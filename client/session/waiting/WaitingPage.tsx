import { Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconPlant } from '@tabler/icons-react';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionKind } from '#shared/people/sessionRole.ts';
import { Saying } from '../../base/design/Saying.tsx';
import { clockTime } from '../../base/design/clockTime.ts';
import { Loading } from '../../base/design/Loading.tsx';
import { Page } from '../../base/design/Page.tsx';
import { Ring } from '../../base/design/Ring.tsx';
import { OrderButton } from '../../live/OrderButton.tsx';
import { useServerNow } from '../../live/useServerNow.ts';
import { useTool } from '../../live/useTool.ts';
import { ClinicTold } from '../../base/help/ClinicTold.tsx';
import type { Call } from '../../live/media/call.ts';
import type { LocalMedia } from '../../live/media/devices.ts';
import { useLocalMedia } from '../../live/media/preview.ts';
import { DeviceToggles } from '../way-in/DeviceToggles.tsx';
import { OwnPicture } from '../way-in/OwnPicture.tsx';
import { LeaveLine } from './LeaveLine.tsx';
import { LostConnection } from './LostConnection.tsx';
import { MediaStuck } from './MediaStuck.tsx';
import { TakenNotice } from '../way-in/TakenNotice.tsx';
import { OwnSupport } from './OwnSupport.tsx';

const loadTalk = () => import('./ArrivalTalk.tsx').then(({ ArrivalTalk }) => ({ default: ArrivalTalk }));
const ArrivalTalk = lazy(loadTalk);

/** The waiting room: what happens next, that one is seen, and help; nothing about anybody else. */
export function WaitingPage({ media, call, kind }: { media: LocalMedia; call: Call; kind: SessionKind }) {
  const { t } = useTranslation('waiting');
  const wait = useTool('waitingRoom', 'waiting');
  const talk = useTool('aside', 'waiting')?.talk ?? null;
  const isClinicTold = useTool('duty', 'waiting')?.isClinicTold ?? false;
  const isSupportUntaken = useTool('support', 'waiting')?.isClinicTold ?? false;
  const now = useServerNow(60_000);
  const own = useLocalMedia(media);
  // While they wait: whoever talks with them shall not wait for it.
  useEffect(() => void loadTalk().catch(() => undefined), []);
  if (!wait) return null;
  const { since } = wait;
  if (talk)
    return (
      <>
        <Suspense fallback={<Loading />}>
          <ArrivalTalk talk={talk} call={call} media={media} />
        </Suspense>
        <LeaveLine />
      </>
    );
  return (
    <Page title={t(wait.wasSentBack ? 'sentBackHeading' : 'heading')} tabTitle={t('title')} size="md">
      <LeaveLine />
      <LostConnection />
      <MediaStuck call={call} />
      <Paper className="hearth-card" p={{ base: 'md', sm: 'xl' }}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl">
          <Stack gap="sm" justify="center">
            <Ring>
              <IconPlant size={56} stroke={1.3} color="var(--hearth-strong)" />
            </Ring>
            <Text fz="lg">{t(wait.wasSentBack ? 'sentBack' : kind === 'individual' ? 'nextIndividual' : 'next')}</Text>
            <Text fw={700} role="status">
              {t(wait.isSeen ? 'seen' : 'notSeen')}
            </Text>
            {(isClinicTold || isSupportUntaken) && <ClinicTold now={now} />}
            {wait.isLocked && <Text>{t('locked')}</Text>}
            {since !== null && (
              <Text c="dimmed">
                <Saying>{(theirs) => t('since', { time: theirs(clockTime(since)) })}</Saying>
              </Text>
            )}
          </Stack>
          <Stack gap="sm">
            <OwnPicture camera={own.camera} />
            <DeviceToggles media={media} />
            <TakenNotice media={own} />
            <Text size="sm" c="dimmed">
              <span>{t('nobodySees')}</span> <span>{t('stay')}</span>
            </Text>
          </Stack>
        </SimpleGrid>
      </Paper>
      <OwnSupport isSeen={wait.isSeen} />
      <div>
        <OrderButton tool="waitingRoom" command="leaveLine" input={{}} variant="default">
          {t('leave')}
        </OrderButton>
      </div>
    </Page>
  );
}
