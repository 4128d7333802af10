/** The 988 Suicide & Crisis Lifeline of the United States, by call and by text message. */
export const CRISIS_LINE = '988';

/** Emergency services in the United States. */
export const EMERGENCY = '911';
