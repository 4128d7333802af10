import type { Db } from '#server/platform/db/open.ts';
import type { MemberId } from '#shared/live/roster.ts';

/** What a program keeps of its groups, in the words of one session: people by their member ids there. */
export interface ProgramRecord {
  /** Who was in a room together, the last time there were rooms. */
  groups: MemberId[][];
  rules: { two: [MemberId, MemberId]; rule: 'apart' | 'together' }[];
}

/** Gives the way to read what the program of a session keeps; undefined for a session without one, or where nothing is kept. */
export function createProgramRecord(driver: Db['driver']): (session: string) => ProgramRecord | undefined {
  const lastRooms = driver.prepare(
    `SELECT now_.id AS member, BreakoutSeat.room AS room FROM BreakoutSeat
     JOIN SessionMember AS then_ ON then_.id = BreakoutSeat.memberId
     JOIN SessionMember AS now_ ON now_.personId = then_.personId AND now_.sessionId = ?
     WHERE BreakoutSeat.breakoutId = (
       SELECT Breakout.id FROM Breakout JOIN Session AS earlier ON earlier.id = Breakout.sessionId JOIN Session AS this ON this.id = ?
       WHERE earlier.programId = this.programId ORDER BY Breakout.closedAt DESC LIMIT 1)
     ORDER BY BreakoutSeat.room, now_.id`,
  );
  const rules = driver.prepare(
    `SELECT a.id AS one, b.id AS other, GroupingRule.rule AS rule FROM GroupingRule
     JOIN Session ON Session.id = ? AND Session.programId = GroupingRule.programId
     JOIN SessionMember AS a ON a.sessionId = Session.id AND a.personId = GroupingRule.oneId
     JOIN SessionMember AS b ON b.sessionId = Session.id AND b.personId = GroupingRule.otherId
     ORDER BY GroupingRule.setAt, a.id, b.id`,
  );

  return (session) => {
    const seats = lastRooms.all(session, session) as { member: MemberId; room: number }[];
    const kept = rules.all(session) as { one: MemberId; other: MemberId; rule: 'apart' | 'together' }[];
    if (seats.length === 0 && kept.length === 0) return undefined;
    const groups = [...Map.groupBy(seats, ({ room }) => room).values()].map((group) => group.map(({ member }) => member));
    return { groups, rules: kept.map(({ one, other, rule }) => ({ two: [one, other], rule })) };
  };
}
