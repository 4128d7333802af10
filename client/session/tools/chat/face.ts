import { IconMessage } from '@tabler/icons-react';
import type { AnyView } from '#shared/session/session.ts';
import { defineFace, part } from '../face.ts';

/** Messages by somebody else, those that may be news. */
const fromOthers = ({ messages }: Pick<AnyView<'chat'>, 'messages'>, self: string) => messages.filter(({ from }) => from !== self).length;

/** Written words: to the facilitators, and to everybody while they have opened the group chat. */
export const chatFace = defineFace({
  tool: 'chat',
  label: 'chat',
  Icon: IconMessage,
  participant: { Panel: part(() => import('./Chat.tsx'), 'ChatForParticipant'), news: fromOthers },
  facilitator: { Panel: part(() => import('./Chat.tsx'), 'ChatForFacilitator'), news: fromOthers },
});
