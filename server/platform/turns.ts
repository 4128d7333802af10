/** Work that takes turns. */
export interface Turns {
  /**
   * Does `work` when it is its turn, and gives what it gives. `from` is who asks: those who wait are taken in turn by it.
   * Gives null, and does nothing, where too many wait already and this one, or others of the same `from`, are the most of them.
   */
  take: <T>(from: string, work: () => Promise<T>) => Promise<T | null>;
}

interface Waiting {
  go: () => void;
  giveUp: () => void;
}

/**
 * Lets `atOnce` works run at a time while up to `waitingMax` wait. Whoever asks from many is one of them like whoever asks once: those who
 * wait go round by who asks, and where there is no room left, the last of whoever has most waiting goes without.
 */
export function createTurns({ atOnce, waitingMax }: { atOnce: number; waitingMax: number }): Turns {
  /** Those who wait, by who asks; whose turn is next comes first. */
  const lines = new Map<string, Waiting[]>();
  let running = 0;
  let waiting = 0;

  function next() {
    if (running >= atOnce) return;
    const [first] = lines;
    if (!first) return;
    const [from, line] = first;
    const one = line.shift()!;
    // To the end of the round.
    lines.delete(from);
    if (line.length > 0) lines.set(from, line);
    waiting -= 1;
    running += 1;
    one.go();
  }

  /** Whether there is a place for one more of `from`; may take one from whoever has most. */
  function makeRoom(from: string): boolean {
    if (waiting < waitingMax) return true;
    const [most, line] = [...lines].reduce((a, b) => (b[1].length > a[1].length ? b : a));
    if (line.length <= (lines.get(from)?.length ?? 0) + 1) return false;
    line.pop()!.giveUp();
    if (line.length === 0) lines.delete(most);
    waiting -= 1;
    return true;
  }

  async function run<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } finally {
      running -= 1;
      next();
    }
  }

  return {
    async take(from, work) {
      if (running < atOnce && waiting === 0) {
        running += 1;
        return run(work);
      }
      if (!makeRoom(from)) return null;
      const isMyTurn = await new Promise<boolean>((resolve) => {
        lines.set(from, [...(lines.get(from) ?? []), { go: () => resolve(true), giveUp: () => resolve(false) }]);
        waiting += 1;
      });
      return isMyTurn ? run(work) : null;
    },
  };
}
