/** Prompts to start a round with; a facilitator may change them or write another. */
export const checkinPrompts = {
  checkIn: [
    'One word for how you are, one thing since last time, one aim for today.',
    'What are you bringing with you into the room today?',
    'A small thing that went all right since we last met, however small.',
    'How was the practice you planned? Any answer is fine.',
    'If your mood were weather today, what would it be?',
    'What would make this hour worth it for you?',
  ],
  checkOut: [
    'One word for how you leave, and one plan for tonight.',
    'What will you take with you from today?',
    'What is the next small step, and when will you take it?',
    'Who or what can support you until we meet again?',
  ],
} as const;
