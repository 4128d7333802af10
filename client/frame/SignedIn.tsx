import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import type { Me } from '#shared/api/types.ts';
import { refusalOf } from '../http/api.ts';
import { useMe } from '../http/queries.ts';
import { Loading } from '../design/Loading.tsx';
import { Page } from '../design/Page.tsx';
import { Problem } from '../design/Problem.tsx';

interface SignedInProps {
  children: (me: Me) => ReactNode;
  /** For a page that stands without the frame: what is shown meanwhile gets it. */
  frame?: (page: ReactNode) => ReactNode;
}

/** Shows its page to somebody who is signed in; sends everybody else to sign in, and back here afterwards. */
export function SignedIn({ children, frame = (page) => page }: SignedInProps) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const { data: me, error, refetch } = useMe();
  if (me) return children(me);
  if (me === null) return <Navigate replace to={pathname === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(pathname)}`} />;
  if (!error) return frame(<Loading />);
  const { refused, say, ref } = refusalOf(error);
  return frame(
    <Page title={t(refused === 'offline' ? 'offlineTitle' : 'brokenTitle')}>
      <Problem say={say} reference={ref} onTryAgain={() => void refetch()} />
    </Page>,
  );
}
