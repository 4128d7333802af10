import { IconScreenShareOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#client/session/call/Notice.tsx';
import type { WhyOver } from './whyOver.ts';

/** Tells who showed their screen that it is over, why, and how to go on. */
export function ScreenOver({ why, isFacilitator, onDismiss }: { why: WhyOver | null; isFacilitator: boolean; onDismiss: () => void }) {
  const { t } = useTranslation('tools');
  if (why === null) return null;
  const say = `${t(`screen.over.${why}`)} ${t(isFacilitator ? 'screen.again.facilitator' : 'screen.again.others')}`;
  return <Notice say={say} icon={<IconScreenShareOff aria-hidden />} onDismiss={onDismiss} />;
}
