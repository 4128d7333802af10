import { useTranslation } from 'react-i18next';
import { ToolHead } from '#client/base/design/ToolHead.tsx';

/** What a quiet moment is, over what can be done about it. */
export function QuietHead() {
  const { t } = useTranslation('tools');
  return <ToolHead title={t('quiet.title')}>{t('quiet.about')}</ToolHead>;
}
