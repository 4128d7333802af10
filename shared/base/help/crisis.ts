/** The 988 Suicide & Crisis Lifeline of the United States, by call and by text message. */
export const CRISIS_LINE = '988';
/** Its website: chat, and “ASL Now” for a videophone. */
export const CRISIS_CHAT = 'https://988lifeline.org/chat/';
export const CRISIS_WEBSITE = 'https://988lifeline.org/';
/** Text messages to the Veterans Crisis Line, which is “press 1” in a call. */
export const VETERANS_TEXT = '838255';

/** Emergency services in the United States. */
export const EMERGENCY = '911';
