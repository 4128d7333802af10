import { useTranslation } from 'react-i18next';
import { Problem } from '../../base/design/Problem.tsx';
import type { DeviceProblem } from '../../live/media/problems.ts';
import { howToMend } from './howToMend.ts';

interface DeviceTroubleProps {
  kind: 'camera' | 'microphone';
  problem: DeviceProblem;
  onTryAgain: () => void;
}

/** What exactly is wrong with a camera or microphone, how to mend it in this very browser, and what goes without it. */
export function DeviceTrouble({ kind, problem, onTryAgain }: DeviceTroubleProps) {
  const { t } = useTranslation('wayIn');
  const without = t(kind === 'camera' ? 'withoutCamera' : 'withoutMicrophone');
  return <Problem say={[t(`problem.${kind}.${problem}`), howToMend(t, problem), without].filter(Boolean).join(' ')} onTryAgain={onTryAgain} />;
}
