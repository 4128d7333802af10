import { Menu, UnstyledButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconCalendarHeart, IconDots } from '@tabler/icons-react';
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { clinicRoles, type HasRoles } from '#shared/people/role.ts';
import { theirsOf, type Way } from '../base/face.ts';
import { OpenMenu } from '../base/design/OpenMenu.tsx';
import { faces } from '../features.ts';
import './ways.css';

/** As many as a thumb hits on the narrowest phone, with More beside them. */
const ON_A_PHONE = 4;

const today = { to: '/', by: clinicRoles, label: 'today', Icon: IconCalendarHeart } as const;
type AnyWay = Way | typeof today;

/** Somebody's ways, Today first. */
export const waysOf = (who: HasRoles): AnyWay[] => [
  today,
  ...theirsOf(
    faces.flatMap(({ ways = [] }) => ways),
    who,
  ),
];

const isAt = (pathname: string, to: string) => pathname === to || (to !== '/' && pathname.startsWith(`${to}/`));

/** Where one can go: at the side of a desk's screen, at the foot of a phone's. Who has no other page than Today is shown none. */
export function Ways({ who }: { who: HasRoles }) {
  const { t } = useTranslation();
  const isAtTheFoot = useMediaQuery('(max-width: 61.99em)', undefined, { getInitialValueInEffect: false });
  const all = waysOf(who);
  const hasAny = all.length > 1;
  const nav = useRef<HTMLElement>(null);
  useLayoutEffect(() => (nav.current ? keepsClear(nav.current) : undefined), [hasAny, isAtTheFoot]);
  if (!hasAny) return null;
  const hasMore = isAtTheFoot && all.length > ON_A_PHONE + 1;
  return (
    <nav className="ways" ref={nav} aria-label={t('ways.label')}>
      <ul>
        {(hasMore ? all.slice(0, ON_A_PHONE) : all).map((way) => (
          <li key={way.to}>
            <WayLink way={way} />
          </li>
        ))}
        {hasMore && (
          <li>
            <More ways={all.slice(ON_A_PHONE)} />
          </li>
        )}
      </ul>
    </nav>
  );
}

/** No more than this part of the window's height is theirs: at 400 %, with large letters or with a keyboard up they come after the page instead. */
const FOOT_MAX = 1 / 5;

// What stays at the foot of a page, and what scrolls there, keeps clear of them, however high they are.
function keepsClear(nav: HTMLElement): () => void {
  const { style, dataset } = document.documentElement;
  const measure = () => {
    const { height } = nav.firstElementChild!.getBoundingClientRect();
    dataset['ways'] = height <= innerHeight * FOOT_MAX ? 'stay' : 'follow';
    style.setProperty('--ways', `${Math.ceil(height)}px`);
  };
  const watch = new ResizeObserver(measure);
  watch.observe(nav.firstElementChild!);
  addEventListener('resize', measure);
  return () => {
    watch.disconnect();
    removeEventListener('resize', measure);
    delete dataset['ways'];
    style.removeProperty('--ways');
  };
}

function useWord() {
  const { t } = useTranslation();
  return ({ label }: AnyWay) => (label === 'today' ? t('today') : t(`ways.${label}`));
}

function WayLink({ way }: { way: AnyWay }) {
  const wordOf = useWord();
  const { pathname } = useLocation();
  return (
    <Link to={way.to} className="way" aria-current={isAt(pathname, way.to) ? 'page' : undefined}>
      <way.Icon aria-hidden size={22} stroke={1.75} />
      <span>{wordOf(way)}</span>
    </Link>
  );
}

function More({ ways }: { ways: readonly AnyWay[] }) {
  const { t } = useTranslation();
  const wordOf = useWord();
  const { pathname } = useLocation();
  return (
    <OpenMenu position="top-end" width={220}>
      <Menu.Target>
        <UnstyledButton className="way" data-current={ways.some(({ to }) => isAt(pathname, to)) || undefined}>
          <IconDots aria-hidden size={22} stroke={1.75} />
          <span>{t('ways.more')}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {ways.map((way) => (
          <Menu.Item
            key={way.to}
            component={Link}
            to={way.to}
            aria-current={isAt(pathname, way.to) ? 'page' : undefined}
            leftSection={<way.Icon aria-hidden size={18} />}
          >
            {wordOf(way)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </OpenMenu>
  );
}
