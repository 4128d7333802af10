import { useTranslation } from 'react-i18next';
import { MessageField } from '#client/live/MessageField.tsx';
import { useOrder } from '#client/live/useTool.ts';
import type { Input } from '#shared/live/session.ts';

const CHARACTERS_MAX = 2000;

/** Where a chat message is written. */
export function Composer({ to }: { to: Input<'chat', 'say'>['to'] }) {
  const { t } = useTranslation('tools');
  return <MessageField order={useOrder('chat', 'say')} inputOf={(text) => ({ text, to })} max={CHARACTERS_MAX} label={t('chat.placeholder')} />;
}
