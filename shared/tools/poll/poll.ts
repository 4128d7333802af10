import { answerersIn } from '../../live/anonymous.ts';
import type { Roster } from '../../live/roster.ts';
import { defineTool, type Viewer } from '../../live/tool.ts';
import { commands } from './commands.ts';
import { evolve, hasResults, type OpenPoll, type Poll } from './state.ts';

const question = (poll: Poll) => ({
  id: poll.id,
  question: poll.question,
  kind: poll.kind,
  options: poll.options,
  ends: poll.ends,
  isAnonymous: poll.isAnonymous,
  stage: poll.stage,
});

const totals = (poll: Poll, leftOut: readonly string[] = []) => ({
  answers: poll.voted.length,
  counts: poll.counts,
  words: Object.entries(poll.words).flatMap(([word, count]) => (leftOut.includes(word) ? [] : [{ word, count }])),
});

const shown = (poll: Poll) => (poll.stage === 'shown' ? totals(poll, poll.leftOut) : null);

const forVoter = (poll: OpenPoll, { id, seat }: Viewer) =>
  poll && seat?.place === poll.place ? { ...question(poll), hasVoted: poll.voted.includes(id), results: shown(poll) } : null;

const views = {
  participant: forVoter,
  family: forVoter,
  captioner: (poll: OpenPoll, { seat }: Viewer) => (poll && seat?.place === poll.place ? { ...question(poll), results: shown(poll) } : null),
  facilitator: (poll: OpenPoll, { seat }: Viewer, roster: Roster) =>
    poll && {
      ...question(poll),
      isHere: seat?.place === poll.place,
      answers: poll.voted.length,
      mayAnswer: answerersIn(roster, poll.place).length,
      results: hasResults(poll) ? totals(poll) : null,
      leftOut: poll.leftOut,
      // Nobody watches answers come in, also where they have names.
      named: (poll.stage === 'open' ? [] : Object.entries(poll.named)).map(([member, answer]) => ({ member, answer })),
    },
};

/** Polls and word clouds. The anonymous ones truly so: no event of them is kept, and no state ties an answer to anybody. */
export const poll = defineTool({
  name: 'poll',
  initial: null as OpenPoll,
  commands,
  evolve,
  views,
  journal: 'latest',
  scrubs: ({ type }) => type === 'voted' || type === 'closed' || type === 'discarded' || type === 'sessionEnded',
});
