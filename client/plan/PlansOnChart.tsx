import { useTranslation } from 'react-i18next';
import { isPlanWorksheet } from '#shared/practice/planWorksheets.ts';
import { SharedOnChart } from '../skills/SharedOnChart.tsx';

/** Plans that somebody lets those who care for them read. */
export function PlansOnChart({ person }: { person: string }) {
  const { t } = useTranslation('care');
  return <SharedOnChart person={person} title={t('plansTitle')} empty={t('plansNone')} isShown={({ worksheet }) => isPlanWorksheet(worksheet)} />;
}
