import { Text, Title, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Figure } from '#client/base/design/Figure.tsx';

/** How many gave which mood, 0 to 10, without names. */
export function Spread({ spread }: { spread: readonly number[] }) {
  const { t } = useTranslation('tools');
  const most = Math.max(1, ...spread);
  return (
    <section>
      <Title order={3} fz="md">
        {t('checkin.spread')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('checkin.spreadText')}
      </Text>
      <ol className="spread" aria-hidden>
        {spread.map((count, mood) => (
          <li key={mood}>
            <Figure>{count > 0 && count}</Figure>
            <span className="spread-bar" data-none={count === 0 || undefined} style={{ height: `${(count / most) * 4.2}rem` }} />
            <Figure>{mood}</Figure>
          </li>
        ))}
      </ol>
      <VisuallyHidden>
        <ul>{spread.map((count, mood) => count > 0 && <li key={mood}>{t('checkin.spreadCount', { mood, count })}</li>)}</ul>
      </VisuallyHidden>
    </section>
  );
}
