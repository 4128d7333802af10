import { readdirSync, readFileSync } from 'node:fs';

const TICKS_A_SECOND = 100;

interface Process {
  pid: number;
  parent: number;
  name: string;
  seconds: number;
}

/** Seconds of processor that all processes under this one have used so far: the media worker's, and the browser's. */
export function processorSeconds(): { worker: number; browser: number } {
  const all = readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .flatMap(read);
  const under = (pid: number): Process[] => all.filter(({ parent }) => parent === pid).flatMap((one) => [one, ...under(one.pid)]);
  const sum = (of: Process[]) => of.reduce((seconds, one) => seconds + one.seconds, 0);
  const mine = under(process.pid);
  const isWorker = ({ name }: Process) => name.startsWith('mediasoup');
  return { worker: sum(mine.filter(isWorker)), browser: sum(mine.filter((one) => !isWorker(one))) };
}

function read(pid: string): Process[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const end = stat.lastIndexOf(')');
    const rest = stat.slice(end + 2).split(' ');
    const seconds = (Number(rest[11]) + Number(rest[12])) / TICKS_A_SECOND;
    return [{ pid: Number(pid), parent: Number(rest[1]), name: stat.slice(stat.indexOf('(') + 1, end), seconds }];
  } catch {
    // It ended meanwhile.
    return [];
  }
}
