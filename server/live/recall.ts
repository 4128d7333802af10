import type { Db } from '#server/db/open.ts';
import type { MemberId } from '#shared/live/roster.ts';
import type { Row } from '#shared/live/rows.ts';
import { toolNamed, toolNames, type ToolName } from '#shared/live/session.ts';

/** What a tool is told at the door of a person's own record. */
export interface Recollection {
  tool: ToolName;
  command: string;
  input: { member: MemberId; rating: object };
}

export type Recall = (member: MemberId) => readonly Recollection[];

/** Reads what tools want to know of somebody who arrived: their last such row from an earlier session at the same clinic. */
export function createRecall({ driver }: Pick<Db, 'driver'>): Recall {
  const lastRating = driver.prepare(
    `SELECT mood, anxiety, energy FROM Rating
     JOIN SessionMember AS then_ ON then_.id = Rating.memberId JOIN Session AS earlier ON earlier.id = then_.sessionId
     JOIN SessionMember AS now_ ON now_.id = ? JOIN Session AS this ON this.id = now_.sessionId
     WHERE then_.personId = now_.personId AND earlier.clinicId = this.clinicId AND earlier.id <> this.id
     ORDER BY ratedAt DESC LIMIT 1`,
  );
  const readers: Partial<Record<Row['table'], (member: MemberId) => object | undefined>> = {
    ratingKept(member) {
      const row = lastRating.get(member) as { mood: number; anxiety: number; energy: number } | undefined;
      return row && { mood: row.mood, anxiety: row.anxiety, energy: row.energy };
    },
  };

  return (member) =>
    toolNames.flatMap((tool) => {
      const { recalls } = toolNamed(tool);
      const rating = recalls && readers[recalls.row]?.(member);
      return recalls && rating ? [{ tool, command: recalls.command, input: { member, rating } }] : [];
    });
}
