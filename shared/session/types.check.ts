// Read by the compiler only: what each role's view must not have, said as errors that must occur.
import type { CommandName, Input, View } from './session.ts';

declare const participant: { [T in 'moderation' | 'safety' | 'support' | 'chat']: View<T, 'participant'> };
declare const facilitator: { [T in 'moderation' | 'safety' | 'support']: View<T, 'facilitator'> };
declare const outside: View<'waitingRoom', 'waiting'>;

facilitator.moderation.muted satisfies readonly string[];
facilitator.safety.cards satisfies object;
facilitator.support.requests satisfies readonly object[];
participant.chat.messages satisfies object;

// @ts-expect-error: who is muted is told to facilitators only
void participant.moderation.muted;
// @ts-expect-error: a participant sees no card but their own
void participant.safety.cards;
// @ts-expect-error: a participant sees no request but their own
void participant.support.requests;
// @ts-expect-error: who was sent the message is no part of any view
void participant.chat.messages['id']!.readers;
// @ts-expect-error: who waits sees nobody else in line
void outside.line;

// @ts-expect-error: who waits has no chat
export type NoChat = View<'chat', 'waiting'>;
// @ts-expect-error: a captioner has no safety cards
export type NoCards = View<'safety', 'captioner'>;

'say' satisfies CommandName<'chat'>;
// @ts-expect-error: no such command
'shout' satisfies CommandName<'chat'>;
({ text: 'hello', to: 'facilitators' }) satisfies Input<'chat', 'say'>;
// @ts-expect-error: a message needs a recipient
({ text: 'hello' }) satisfies Input<'chat', 'say'>;
