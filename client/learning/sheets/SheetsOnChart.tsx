import { useTranslation } from 'react-i18next';
import { isPlanWorksheet } from '#shared/learning/plans/planWorksheets.ts';
import { SharedOnChart } from './SharedOnChart.tsx';

/** Shared worksheets, apart from plans. */
export function SheetsOnChart({ person }: { person: string }) {
  const { t } = useTranslation('care');
  return <SharedOnChart person={person} title={t('sheetsTitle')} empty={t('sheetsNone')} isShown={({ worksheet }) => !isPlanWorksheet(worksheet)} />;
}
