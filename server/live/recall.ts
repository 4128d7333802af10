import type { Db } from '#server/db/open.ts';
import type { MemberId } from '#shared/live/roster.ts';
import type { Row } from '#shared/live/rows.ts';
import { toolNamed, toolNames, type ToolName } from '#shared/live/session.ts';
import type { Recall as RecordRecall } from '#shared/live/tool.ts';
import { createPractisedRecord } from './practisedRecord.ts';
import { createProgramChat } from './programChat.ts';
import { createProgramRecord } from './programRecord.ts';

/** What a tool is told at the door of what was kept earlier. */
export interface Recollection {
  tool: ToolName;
  command: string;
  input: object;
}

export interface Recall {
  /** Of somebody who arrived, from their own record. */
  ofMember(member: MemberId): readonly Recollection[];
  /** Of a session, from its program's record. */
  ofSession(session: string): readonly Recollection[];
}

/** Reads what tools want to know: of a person the last such row from an earlier session at the same clinic, of a session what its program keeps. */
export function createRecall({ driver }: Pick<Db, 'driver'>): Recall {
  const lastRating = driver.prepare(
    `SELECT mood, anxiety, energy FROM Rating
     JOIN SessionMember AS then_ ON then_.id = Rating.memberId JOIN Session AS earlier ON earlier.id = then_.sessionId
     JOIN SessionMember AS now_ ON now_.id = ? JOIN Session AS this ON this.id = now_.sessionId
     WHERE Rating.kind = 'checkIn' AND then_.personId = now_.personId AND earlier.clinicId = this.clinicId AND earlier.id <> this.id
     ORDER BY ratedAt DESC LIMIT 1`,
  );
  const ofPeople: Record<RecordRecall['record'], (member: MemberId) => object | undefined> = {
    lastRating(member) {
      const row = lastRating.get(member) as { mood: number; anxiety: number; energy: number } | undefined;
      return row && { rating: { mood: row.mood, anxiety: row.anxiety, energy: row.energy } };
    },
    practised: createPractisedRecord(driver),
  };
  const ofPrograms: Partial<Record<Row['table'] | 'program', (session: string) => object | undefined>> = { roomsKept: createProgramRecord(driver), program: createProgramChat(driver) };

  return {
    ofMember: (member) =>
      toolNames.flatMap((tool) => {
        const { recalls = [] } = toolNamed(tool);
        return recalls.flatMap(({ record, command }) => {
          const found = ofPeople[record](member);
          return found ? [{ tool, command, input: { member, ...found } }] : [];
        });
      }),
    ofSession: (session) =>
      toolNames.flatMap((tool) => {
        const { recallsForSession: recalls } = toolNamed(tool);
        const input = recalls && ofPrograms[recalls.row]?.(session);
        return recalls && input ? [{ tool, command: recalls.command, input }] : [];
      }),
  };
}
