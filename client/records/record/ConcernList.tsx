import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import type { ConcernView } from '#shared/records/record/answers.ts';
import { dayAndTime } from '../../base/design/clockTime.ts';

/** When somebody asked for support, and lighter flags: who, when, and who took it. */
export function ConcernList({ concerns }: { concerns: readonly ConcernView[] }) {
  const { t } = useTranslation('records');
  if (concerns.length === 0) return null;
  return (
    <ul className="records" aria-label={t('concerns')}>
      {concerns.map(({ id, kind, level, note, session, by, at, taken, closed }) => (
        <li key={id}>
          <Text fw={600}>
            <Saying>
              {(theirs) =>
                kind === 'support'
                  ? t('concernSupport', { when: theirs(dayAndTime(at)), title: theirs(session.title) })
                  : t('concernFlag', { level: level ?? 1, name: theirs(by ?? ''), when: theirs(dayAndTime(at)), title: theirs(session.title) })
              }
            </Saying>
          </Text>
          {note && (
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              <TheirWords block>{note}</TheirWords>
            </Text>
          )}
          <Text size="sm">
            <Saying>{(theirs) => (taken ? t('concernTaken', { name: theirs(taken.by), when: theirs(dayAndTime(taken.at)) }) : t('concernUntaken'))}</Saying>
            <span>{closed && <Saying>{(theirs) => ` · ${t(`concernEnd.${closed.how}`, { when: theirs(dayAndTime(closed.at)) })}`}</Saying>}</span>
          </Text>
        </li>
      ))}
    </ul>
  );
}
