import type { ComponentType } from 'react';
import { createBrowserRouter, Outlet, type RouteObject } from 'react-router';
import { isAmong, type ClinicRole } from '#shared/people/role.ts';
import type { Face, FacePage } from '../base/face.ts';
import { Loading } from '../base/design/Loading.tsx';
import { faces } from '../features.ts';
import { BrokenPage, NotFoundPage } from '../base/frame/pages.tsx';
import { Frame } from '../base/frame/Frame.tsx';
import { HelpPage } from '../base/help/HelpPage.tsx';
import { useMe } from '../base/http/queries.ts';

function Framed() {
  return (
    <Frame>
      <Outlet />
    </Frame>
  );
}

/** A page for some: who is signed in and not among them meets "There is nothing here". */
function onlyFor(by: readonly ClinicRole[], Page: ComponentType): ComponentType {
  return function ForSome() {
    const { data: me } = useMe();
    return me && !isAmong(me, by) ? <NotFoundPage /> : <Page />;
  };
}

const routeOf = ({ path, by, load }: FacePage): RouteObject => ({ path, lazy: () => load().then((Page) => ({ Component: by ? onlyFor(by, Page) : Page })) });

/** The addresses of all features. */
export const routesOf = (all: readonly Face[]): RouteObject[] => all.flatMap(({ pages = [] }) => pages.map(routeOf));

// Help comes with the first load, never later: it must be there when nothing else can be fetched.
const framed: RouteObject[] = [
  { index: true, lazy: () => import('./today/TodayPage.tsx').then(({ TodayPage }) => ({ Component: TodayPage })) },
  { path: 'help', Component: HelpPage },
  routeOf({ path: 'my-people/:person', by: ['facilitator'], load: () => import('./chart/ChartPage.tsx').then(({ ChartPage }) => ChartPage) }),
  ...routesOf(faces),
  { path: '*', Component: NotFoundPage },
];

/** All addresses. The session has no frame of its own here: its room fills the screen. */
export const createRouter = () =>
  createBrowserRouter([
    {
      ErrorBoundary: BrokenPage,
      HydrateFallback: Loading,
      children: [
        {
          path: 'session/:session',
          lazy: () => import('../session/visit/SessionPage.tsx').then(({ SessionPage }) => ({ Component: SessionPage })),
        },
        { Component: Framed, children: framed },
      ],
    },
  ]);
