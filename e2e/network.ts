// A person on a network of their own: what happens when the cable is pulled, on the level of the operating system.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Home {
  /** Where the server must listen to be reached from there. */
  host: string;
  /** A browser that lives there. */
  chromium: string;
  cut: () => void;
  /** Lets out no more than so many kbit/s; what would wait longer than three seconds is lost, as in a router at home. */
  narrow: (kilobits: number) => void;
  /** Takes that back. */
  widen: () => void;
  mend: () => void;
  remove: () => void;
}

/** Between this machine and the homes: a network namespace, named as this machine's line to it. */
export const STREET = { name: 'hearth-street', host: '10.97.0.1', gateway: '10.97.0.2', homes: '10.97.128.0/17' };

// Where somebody became root without a login, the folders of its programs are not in the path.
const env = { ...process.env, PATH: `${process.env['PATH']}:/usr/local/sbin:/usr/sbin:/sbin` };
export const run = (command: string) => execFileSync('/bin/sh', ['-c', command], { stdio: 'pipe', env }).toString();

/** Whether this machine lets us make network namespaces (root, iproute2). */
export function mayMakeNetworks(): boolean {
  try {
    const probe = `hearth-probe-${process.pid}`;
    run(`ip netns add ${probe} && ip netns del ${probe}`);
    return true;
  } catch {
    return false;
  }
}

let homes = 0;

/** A home with a line to the street; `chromium` is the browser's path. */
export function home(chromium: string): Home {
  const worker = Number(process.env['TEST_PARALLEL_INDEX'] ?? 0) % 8;
  homes = (homes + 1) % 16;
  const net = `10.97.${128 + worker * 16 + homes}`;
  const name = `hearth-${process.pid}-${homes}`;
  const door = `door${worker}-${homes}`;
  const street = `ip netns exec ${STREET.name}`;
  run(`ip netns add ${name} && ip -n ${STREET.name} link add ${door} type veth peer name line netns ${name}`);
  run(`${street} ip addr add ${net}.1/24 dev ${door} && ${street} ip link set ${door} up`);
  run(
    `ip -n ${name} addr add ${net}.2/24 dev line && ip -n ${name} link set line up && ip -n ${name} link set lo up && ip -n ${name} route add default via ${net}.1`,
  );
  const folder = mkdtempSync(join(tmpdir(), 'hearth-home-'));
  const wrapper = join(folder, 'chromium');
  writeFileSync(wrapper, `#!/bin/sh\nexec ip netns exec ${name} ${chromium} "$@"\n`);
  chmodSync(wrapper, 0o755);
  return {
    host: STREET.host,
    chromium: wrapper,
    cut: () => void run(`${street} ip link set ${door} down`),
    narrow: (kilobits) => void run(`tc -n ${name} qdisc replace dev line root tbf rate ${kilobits}kbit burst 4kb latency 3s`),
    widen: () => void run(`tc -n ${name} qdisc del dev line root`),
    mend: () => void run(`${street} ip link set ${door} up && ip -n ${name} route replace default via ${net}.1`),
    remove: () => {
      run(`ip netns del ${name}; ${street} ip link del ${door} 2>/dev/null; true`);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
