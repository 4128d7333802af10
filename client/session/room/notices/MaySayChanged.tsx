import { IconMessageCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RelativeInSession } from '#shared/program/family/answers.ts';
import { useSessionRelatives } from '#client/base/http/recordQueries.ts';
import { useLiveState } from '#client/live/useTool.ts';
import { Notice } from '../../call/Notice.tsx';

/** For facilitators of a family session: somebody changed or took back, meanwhile, what may be said about them. No names: a shared screen may show this. */
export function MaySayChanged() {
  const { t } = useTranslation('family');
  const { welcome } = useLiveState();
  const { data } = useSessionRelatives(welcome?.kind === 'family' ? welcome.session : null);
  const [known, setKnown] = useState<string | null>(null);
  const now = data && textOf(data.relatives);
  if (now !== undefined && known === null) setKnown(now);
  if (now === undefined || known === null || now === known) return null;
  return <Notice icon={<IconMessageCircle aria-hidden size={20} />} say={t('changed')} onDismiss={() => setKnown(now)} />;
}

const textOf = (relatives: readonly RelativeInSession[]) => JSON.stringify(relatives.map(({ member, participant, maySay }) => [member, participant, maySay]));
