import { answerersIn } from '../../live/anonymous.ts';
import type { Roster } from '../../live/roster.ts';
import type { Viewer } from '../../live/tool.ts';
import type { Page } from '../../learning/lessons/lesson.ts';
import { hasResults, type Asked, type OpenLesson, type Presented } from './state.ts';

const about = ({ id, lesson, page }: Presented) => ({ id, title: lesson.title, page, total: lesson.pages.length });
const withoutNotes = ({ heading, blocks }: Page) => ({ heading, blocks });
const totals = ({ voted, counts }: Asked) => ({ answers: voted.length, counts });

/** The pages the group has come to, without speaker notes. */
const seen = ({ lesson, furthest }: Presented) => lesson.pages.slice(0, furthest + 1).map(withoutNotes);

const forGroup = (presented: OpenLesson, { id, audience, seat }: Viewer) =>
  presented && seat?.place === presented.place
    ? {
        ...about(presented),
        pages: seen(presented),
        asked: presented.asked.map((one) => ({
          check: one.check,
          stage: one.stage,
          mayAnswer: audience !== 'captioner' && one.stage === 'open' && !one.voted.includes(id),
          hasAnswered: one.voted.includes(id),
          results: one.stage === 'shown' ? totals(one) : null,
        })),
      }
    : null;

export const views = {
  participant: forGroup,
  family: forGroup,
  captioner: forGroup,
  facilitator: (presented: OpenLesson, _: Viewer, roster: Roster) =>
    presented && {
      ...about(presented),
      pages: presented.lesson.pages.map(({ heading, blocks, notes }) => ({ heading, blocks, notes })),
      asked: presented.asked.map((one) => ({
        check: one.check,
        stage: one.stage,
        answers: one.voted.length,
        results: hasResults(one) ? totals(one) : null,
      })),
      mayAnswer: answerersIn(roster, presented.place).length,
    },
};
