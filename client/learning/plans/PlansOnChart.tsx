import { useTranslation } from 'react-i18next';
import { isPlanWorksheet } from '#shared/learning/plans/planWorksheets.ts';
import { SharedOnChart } from '../sheets/SharedOnChart.tsx';

/** Plans that somebody lets those who care for them read. */
export function PlansOnChart({ person }: { person: string }) {
  const { t } = useTranslation('care');
  return <SharedOnChart person={person} title={t('plansTitle')} empty={t('plansNone')} isShown={({ worksheet }) => isPlanWorksheet(worksheet)} />;
}
