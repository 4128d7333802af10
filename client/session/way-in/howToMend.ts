import type { TFunction } from 'i18next';
import type { DeviceProblem } from '../../live/media/problems.ts';
import { browserFamily, iosName, thisBrowser } from './browserFamily.ts';

/** What the person can do in this very browser about a camera or microphone that does not work; empty where the problem's own words say it. */
export function howToMend(t: TFunction<'wayIn'>, problem: DeviceProblem): string {
  if (problem === 'denied' || problem === 'revoked')
    return t(`mend.denied.${browserFamily(thisBrowser())}`, { browser: iosName(navigator.userAgent) ?? 'Safari' });
  return problem === 'notFound' || problem === 'lost' ? t(`mend.${problem}`) : '';
}
