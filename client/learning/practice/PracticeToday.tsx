import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { TodayCard } from '../../base/design/TodayCard.tsx';
import { usePractice } from './queries.ts';
import { dayHere } from './today.ts';

/** On Today: what somebody practises and has not noted yet today. */
export function PracticeToday() {
  const { t } = useTranslation('practice');
  const { practices = [] } = usePractice();
  const today = dayHere();
  const open = practices.filter(({ days }) => !days.some(({ day }) => day === today));
  if (open.length === 0) return null;
  return (
    <TodayCard title={t('forToday')}>
      <ul className="hearth-list">
        {open.map(({ id, title, when }) => (
          <li key={id} style={{ overflowWrap: 'anywhere' }}>
            <span>{title}</span>
            {when !== '' && <TheirWords>{` · ${when}`}</TheirWords>}
          </li>
        ))}
      </ul>
      <Group>
        <Button component={Link} to="/practice" variant="default">
          {t('noteToday')}
        </Button>
      </Group>
    </TodayCard>
  );
}
