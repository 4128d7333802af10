import type { MemberId } from '#shared/live/roster.ts';

export interface Spoke {
  member: MemberId;
  ms: number;
}

/** How long people are added up before anybody is told: what is told is coarse on purpose. */
const REPORT_EVERY_MS = 5_000;
/** Levels are measured this often while anybody is heard (server/live/media). */
const MEASURED_EVERY_MS = 200;
/** On a scale from -60 dBov (0) to -10 dBov (1): a quiet voice is above, a fan or a keyboard far away is below. */
const VOICE_LEVEL = 0.3;

/** Adds up who is heard for how long and calls `report` every few seconds while anybody is. Nothing of it is kept. */
export function createVoices(report: (spoke: readonly Spoke[]) => void) {
  let heard = new Map<MemberId, number>();
  let timer: NodeJS.Timeout | undefined;

  function tell() {
    const spoke = [...heard].map(([member, ms]) => ({ member, ms }));
    heard = new Map();
    timer = undefined;
    report(spoke);
  }

  return {
    /** One measurement: level 0..1 by member; who is silent is not named. */
    hear(levels: Readonly<Record<MemberId, number>>) {
      for (const [member, level] of Object.entries(levels)) {
        if (level < VOICE_LEVEL) continue;
        heard.set(member, (heard.get(member) ?? 0) + MEASURED_EVERY_MS);
        timer ??= setTimeout(tell, REPORT_EVERY_MS).unref();
      }
    },
    close: () => clearTimeout(timer),
  };
}
