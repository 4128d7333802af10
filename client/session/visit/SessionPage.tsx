import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Loading } from '../../base/design/Loading.tsx';
import { Page } from '../../base/design/Page.tsx';
import { Frame } from '../../base/frame/Frame.tsx';
import { SignedIn } from '../../base/frame/SignedIn.tsx';
import { Loaded } from '../../base/http/Loaded.tsx';
import { useWayIn } from './queries.ts';
import { EndedPage, ToToday } from '../way-in/AfterPages.tsx';
import { SessionVisit } from './SessionVisit.tsx';
import { useTakenFocus } from './takenFocus.ts';

/** A session: the way in, the waiting room, the room, and what comes after. */
export function SessionPage() {
  const { session = '' } = useParams();
  // Another session is another visit: nothing of the one before may linger.
  return <SignedIn frame={(page) => <Frame>{page}</Frame>}>{() => <Session key={session} session={session} />}</SignedIn>;
}

function Session({ session }: { session: string }) {
  const { t } = useTranslation('waiting');
  useTakenFocus();
  const wayIn = useWayIn(session);
  return (
    <Loaded
      query={wayIn}
      isWrittenIn
      waiting={
        <Frame>
          <Loading />
        </Frame>
      }
      failed={(problem, { refused }) => (
        <Frame>
          {refused === 'sessionEnded' ? (
            <EndedPage session={session} isLeader={false} />
          ) : (
            <Page title={t(refused === 'offline' ? 'offlineTitle' : 'refusedTitle', { ns: refused === 'offline' ? 'common' : 'waiting' })}>{problem}</Page>
          )}
        </Frame>
      )}
      ways={() => <ToToday />}
    >
      {(way) => <SessionVisit wayIn={way} onOutdated={() => void wayIn.refetch()} />}
    </Loaded>
  );
}
