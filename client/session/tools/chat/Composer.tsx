import { useTranslation } from 'react-i18next';
import { MessageField } from '#client/live/MessageField.tsx';
import { useOrder } from '#client/live/useTool.ts';
import type { Input } from '#shared/session/session.ts';

const CHARACTERS_MAX = 2000;

/** Where a chat message is written; `place` keeps what is half written apart from that to others. */
export function Composer({ to, place }: { to: Input<'chat', 'say'>['to']; place: string }) {
  const { t } = useTranslation('tools');
  return <MessageField place={place} order={useOrder('chat', 'say')} inputOf={(text) => ({ text, to })} max={CHARACTERS_MAX} label={t('chat.placeholder')} />;
}
