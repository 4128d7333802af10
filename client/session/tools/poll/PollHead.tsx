import { useTranslation } from 'react-i18next';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { ToolHead } from '#client/base/design/ToolHead.tsx';

/** What is asked, over what can be done about it. */
export function PollHead({ question }: { question: string }) {
  const { t } = useTranslation('tools');
  return <ToolHead over={t('poll.title')} title={<TheirWords>{question}</TheirWords>} />;
}
