// A person on a network of their own: what happens when the cable is pulled, on the level of the operating system.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Home {
  /** Where the server must listen to be reached from there. */
  host: string;
  /** A browser that lives there. */
  chromium: string;
  cut: () => void;
  mend: () => void;
  /** Bad Wi-Fi: the rate the line carries towards the person. */
  throttle: (rate: string) => void;
  remove: () => void;
}

const run = (command: string) => execFileSync('/bin/sh', ['-c', command], { stdio: 'pipe' }).toString();

/** Whether this machine lets us make network namespaces (root, iproute2). */
export function mayMakeNetworks(): boolean {
  try {
    run('ip netns add hearth-probe && ip netns del hearth-probe');
    return true;
  } catch {
    return false;
  }
}

/** A house with one line to the server's. */
export function home(chromium: string): Home {
  const id = `h${process.pid}`;
  const [outer, inner] = [`${id}o`.slice(-15), `${id}i`.slice(-15)];
  run(`ip netns del ${id} 2>/dev/null; ip link del ${outer} 2>/dev/null; true`);
  run(`ip netns add ${id}`);
  run(`ip link add ${outer} type veth peer name ${inner} && ip link set ${inner} netns ${id}`);
  run(`ip addr add 10.97.0.1/24 dev ${outer} && ip link set ${outer} up`);
  run(`ip netns exec ${id} sh -c 'ip addr add 10.97.0.2/24 dev ${inner} && ip link set ${inner} up && ip link set lo up && ip route add default via 10.97.0.1'`);
  const wrapper = join(mkdtempSync(join(tmpdir(), 'hearth-home-')), 'chromium');
  writeFileSync(wrapper, `#!/bin/sh\nexec ip netns exec ${id} ${chromium} "$@"\n`);
  chmodSync(wrapper, 0o755);
  return {
    host: '10.97.0.1',
    chromium: wrapper,
    cut: () => void run(`ip link set ${outer} down`),
    mend: () => void run(`ip link set ${outer} up && ip netns exec ${id} sh -c 'ip route replace default via 10.97.0.1'`),
    throttle: (rate) => void run(`tc qdisc replace dev ${outer} root tbf rate ${rate} burst 16kb latency 200ms`),
    remove: () => void run(`ip netns del ${id}; ip link del ${outer} 2>/dev/null; true`),
  };
}
