import { useTranslation } from 'react-i18next';
import { theirs } from '#client/base/words/theirs.ts';
import type { RelativeInSession } from '#shared/program/family/answers.ts';
import { consentDay } from '#shared/learning/plans/consentDay.ts';

/** The sentence for facilitators of what may be said to a relative about a participant; `called` is what they call that one. For a `Saying`. */
export function useMaySay(): (relative: RelativeInSession, called: string) => string {
  const { t } = useTranslation('family');
  return ({ maySay }, participant) =>
    maySay
      ? t('maySay', {
          participant: theirs(participant),
          topics: maySay.topics.map((topic) => t(`topic.${topic}`)).join(', '),
          until: consentDay(maySay.lastDay),
        })
      : t('mayNotSay', { participant: theirs(participant) });
}
