export const talkBalance = {
  title: 'Talk balance',
  early: 'Shown once the group has spoken for about a minute. Only facilitators see it; it is never stored.',
  about: 'How much each person was heard, roughly. Only facilitators see it; it is never stored.',
  startOver: 'Start counting again',
  steps: {
    '0': 'quiet so far',
    '1': 'has spoken a little',
    '2': 'has spoken about as much as others',
    '3': 'has spoken more than others',
    '4': 'has spoken much more',
  },
} as const;
