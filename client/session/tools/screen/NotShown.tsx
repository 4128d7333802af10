import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaptureProblem } from './capture.ts';

/** Why nothing of one's own screen is shown, and what to do about it. */
export function NotShown({ problem }: { problem: CaptureProblem | null }) {
  const { t } = useTranslation('tools');
  return problem === null ? null : (
    <Text size="sm" role="alert" mt="xs">
      {t(`screen.problem.${problem}`)}
    </Text>
  );
}
