import type { Db } from '#server/platform/db/open.ts';
import type { MemberId } from '#shared/live/roster.ts';

/**
 * Reads how many of the things somebody was to practise they did practise (a part counts) since they were last in a session of this
 * clinic. What they set for themself and keep private does not count: facilitators see the figure. Undefined where nothing was set.
 */
export function createPractisedRecord(driver: Db['driver']): (member: MemberId) => { practised: { done: number; of: number } } | undefined {
  const counts = driver.prepare(
    `SELECT COUNT(*) AS "of", COALESCE(SUM(EXISTS (
       SELECT 1 FROM PracticeLog WHERE practiceId = Practice.id AND outcome <> 'notToday' AND loggedAt > COALESCE(
         (SELECT MAX(joinedAt) FROM AttendanceSegment JOIN SessionMember AS then_ ON then_.id = AttendanceSegment.memberId
            JOIN Session AS earlier ON earlier.id = then_.sessionId
          WHERE then_.personId = now_.personId AND earlier.clinicId = this.clinicId AND earlier.id <> this.id), '')
     )), 0) AS done
     FROM SessionMember AS now_ JOIN Session AS this ON this.id = now_.sessionId
     JOIN Practice ON Practice.personId = now_.personId AND Practice.clinicId = this.clinicId AND Practice.endedAt IS NULL
     WHERE now_.id = ? AND now_.role = 'participant' AND (Practice.setById <> Practice.personId OR Practice.visibility = 'facilitators')`,
  );
  return (member) => {
    const { done, of } = counts.get(member) as { done: number; of: number };
    return of > 0 ? { practised: { done, of } } : undefined;
  };
}
