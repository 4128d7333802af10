import { createBrowserRouter, Outlet, type RouteObject } from 'react-router';
import { Loading } from './design/Loading.tsx';
import { BrokenPage, NotFoundPage } from './frame/pages.tsx';
import { Frame } from './frame/Frame.tsx';
import { HelpPage } from './help/HelpPage.tsx';

function Framed() {
  return (
    <Frame>
      <Outlet />
    </Frame>
  );
}

// Help comes with the first load, never later: it must be there when nothing else can be fetched.
const framed: RouteObject[] = [
  { index: true, lazy: () => import('./today/TodayPage.tsx').then(({ TodayPage }) => ({ Component: TodayPage })) },
  { path: 'sign-in', lazy: () => import('./sign-in/SignInPage.tsx').then(({ SignInPage }) => ({ Component: SignInPage })) },
  { path: 'help', Component: HelpPage },
  { path: 'account', lazy: () => import('./account/AccountPage.tsx').then(({ AccountPage }) => ({ Component: AccountPage })) },
  { path: 'people', lazy: () => import('./people/PeoplePage.tsx').then(({ PeoplePage }) => ({ Component: PeoplePage })) },
  { path: 'invite/:token', lazy: () => import('./invite/InvitePage.tsx').then(({ InvitePage }) => ({ Component: InvitePage })) },
  { path: 'password/:token', lazy: () => import('./password/PasswordPage.tsx').then(({ PasswordPage }) => ({ Component: PasswordPage })) },
  { path: 'mails-off/:token', lazy: () => import('./mails-off/MailsOffPage.tsx').then(({ MailsOffPage }) => ({ Component: MailsOffPage })) },
  {
    path: 'session/:session/captions',
    lazy: () => import('./captioners/CaptionersPage.tsx').then(({ CaptionersPage }) => ({ Component: CaptionersPage })),
  },
  {
    path: 'session/:session/attendance',
    lazy: () => import('./attendance/AttendancePage.tsx').then(({ AttendancePage }) => ({ Component: AttendancePage })),
  },
  { path: 'learn', lazy: () => import('./lessons/LearnPage.tsx').then(({ LearnPage }) => ({ Component: LearnPage })) },
  { path: 'learn/:lesson', lazy: () => import('./lessons/ReaderPage.tsx').then(({ ReaderPage }) => ({ Component: ReaderPage })) },
  { path: 'learn/:lesson/edit', lazy: () => import('./lessons/editor/EditorPage.tsx').then(({ EditorPage }) => ({ Component: EditorPage })) },
  { path: 'write-lesson', lazy: () => import('./lessons/editor/EditorPage.tsx').then(({ EditorPage }) => ({ Component: EditorPage })) },
  { path: 'skills', lazy: () => import('./skills/SkillsPage.tsx').then(({ SkillsPage }) => ({ Component: SkillsPage })) },
  { path: 'skills/:sheet', lazy: () => import('./skills/SheetPage.tsx').then(({ SheetPage }) => ({ Component: SheetPage })) },
  { path: 'worksheets', lazy: () => import('./skills/WorksheetsPage.tsx').then(({ WorksheetsPage }) => ({ Component: WorksheetsPage })) },
  { path: 'worksheets/new', lazy: () => import('./templates/BuilderPage.tsx').then(({ BuilderPage }) => ({ Component: BuilderPage })) },
  { path: 'worksheets/:worksheet/edit', lazy: () => import('./templates/BuilderPage.tsx').then(({ BuilderPage }) => ({ Component: BuilderPage })) },
  { path: 'kept', lazy: () => import('./kept/KeptListPage.tsx').then(({ KeptListPage }) => ({ Component: KeptListPage })) },
  { path: 'kept/:document', lazy: () => import('./kept/KeptPage.tsx').then(({ KeptPage }) => ({ Component: KeptPage })) },
  { path: 'who-has-seen', lazy: () => import('./seen/SeenPage.tsx').then(({ SeenPage }) => ({ Component: SeenPage })) },
  { path: 'practice', lazy: () => import('./practice/PracticePage.tsx').then(({ PracticePage }) => ({ Component: PracticePage })) },
  { path: 'plan', lazy: () => import('./plan/PlanPage.tsx').then(({ PlanPage }) => ({ Component: PlanPage })) },
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
          lazy: () => import('./session/SessionPage.tsx').then(({ SessionPage }) => ({ Component: SessionPage })),
        },
        { Component: Framed, children: framed },
      ],
    },
  ]);
