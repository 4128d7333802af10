import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import type { ConsentView } from '#shared/learning/plans/answers.ts';
import { ConsentWords } from './SignConsent.tsx';

/** What was signed, word for word, and by whom. */
export function SignedWords({ consent: { text, signedName } }: { consent: Pick<ConsentView, 'text' | 'signedName'> }) {
  const { t } = useTranslation('practice');
  return (
    <details>
      <summary>{t('plan.agreed')}</summary>
      <ConsentWords text={text} />
      <Text size="sm">
        <Saying>{(theirs) => t('plan.signedBy', { name: theirs(signedName) })}</Saying>
      </Text>
    </details>
  );
}
