import { readFile } from 'node:fs/promises';

const TICKS_A_SECOND = 100;

/** CPU seconds and resident megabytes of a process so far (Linux). */
export async function usageOf(pid: number): Promise<{ cpu: number; megabytes: number }> {
  const [stat, status] = await Promise.all([readFile(`/proc/${pid}/stat`, 'utf8'), readFile(`/proc/${pid}/status`, 'utf8')]);
  // After the name, which may hold spaces: the 12th and 13th are user and system time.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0);
  return { cpu: (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND, megabytes: kilobytes / 1024 };
}
