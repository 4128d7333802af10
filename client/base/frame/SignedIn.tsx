import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import type { Me } from '#shared/program/account/answers.ts';
import { useMe } from '../http/queries.ts';
import { Loading } from '../design/Loading.tsx';
import { Page } from '../design/Page.tsx';
import { Loaded } from '../http/Loaded.tsx';

interface SignedInProps {
  children: (me: Me) => ReactNode;
  /** For a page that stands without the frame: what is shown meanwhile gets it. */
  frame?: (page: ReactNode) => ReactNode;
}

const FACTOR_PAGE = '/second-factor';

/** Shows its page to somebody who is signed in; sends everybody else to sign in, and back here afterwards, and staff who need a second factor to set it up. */
export function SignedIn({ children, frame = (page) => page }: SignedInProps) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  return (
    <Loaded
      query={useMe()}
      waiting={frame(<Loading />)}
      failed={(problem, { refused }) => frame(<Page title={t(refused === 'offline' ? 'offlineTitle' : 'brokenTitle')}>{problem}</Page>)}
    >
      {(me) =>
        me ? (
          me.mustSetUp && pathname !== FACTOR_PAGE ? (
            <Navigate replace to={FACTOR_PAGE} />
          ) : (
            children(me)
          )
        ) : (
          <Navigate replace to={pathname === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(pathname)}`} />
        )
      }
    </Loaded>
  );
}
