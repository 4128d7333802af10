import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Loading } from '../design/Loading.tsx';
import { Page } from '../design/Page.tsx';
import { Problem } from '../design/Problem.tsx';
import { Frame } from '../frame/Frame.tsx';
import { SignedIn } from '../frame/SignedIn.tsx';
import { refusalOf } from '../http/api.ts';
import { useWayIn } from './queries.ts';
import { EndedPage, ToToday } from './AfterPages.tsx';
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
  const { data: wayIn, error, refetch } = useWayIn(session);
  if (wayIn) return <SessionVisit wayIn={wayIn} onOutdated={() => void refetch()} />;
  if (!error) {
    return (
      <Frame>
        <Loading />
      </Frame>
    );
  }
  const { refused, say, ref } = refusalOf(error);
  return (
    <Frame>
      {refused === 'sessionEnded' ? (
        <EndedPage session={session} isLeader={false} />
      ) : (
        <Page title={t(refused === 'offline' ? 'offlineTitle' : 'refusedTitle', { ns: refused === 'offline' ? 'common' : 'waiting' })}>
          <Problem say={say} reference={ref} {...(refused === 'offline' ? { onTryAgain: () => void refetch() } : {})}>
            <ToToday />
          </Problem>
        </Page>
      )}
    </Frame>
  );
}
