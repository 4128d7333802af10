/** Who holds the floor in one group, and who is about to take it. */
export interface Floor {
  active: string | null;
  /** Measurements since the holder was last heard. */
  quietFor: number;
  challenger: string | null;
  challengedFor: number;
}

export const nobody: Floor = { active: null, quietFor: 0, challenger: null, challengedFor: 0 };

const QUIET_BEFORE_YIELD = 5;
const HEARD_BEFORE_TAKING = 2;

/**
 * Takes the floor so far, who is in the group and the levels (0..1) of who is heard; gives the next floor.
 * A pause for breath does not give the floor away, a cough does not take it, and silence leaves it where it was.
 */
export const keepFloor = (was: Floor, present: readonly string[], levels: Readonly<Record<string, number>>): Floor => {
  const active = was.active !== null && present.includes(was.active) ? was.active : null;
  const quietFor = active !== null && levels[active] === undefined ? was.quietFor + 1 : 0;
  const loudest =
    Object.keys(levels)
      .filter((peer) => peer !== active)
      .sort((a, b) => (levels[b] ?? 0) - (levels[a] ?? 0))[0] ?? null;
  const challengedFor = loudest === null ? 0 : loudest === was.challenger ? was.challengedFor + 1 : 1;
  const isTaken = loudest !== null && challengedFor >= HEARD_BEFORE_TAKING && (active === null || quietFor >= QUIET_BEFORE_YIELD);
  return isTaken ? { active: loudest, quietFor: 0, challenger: null, challengedFor: 0 } : { active, quietFor, challenger: loudest, challengedFor };
};
