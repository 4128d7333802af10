import { execFileSync } from 'node:child_process';

/** The network of the server and of who speaks, and the one of who listens. */
export const ROOM = 'bench-room';
export const THERE = 'bench-there';
export const HOST = '10.98.0.1';

const run = (command: string) => void execFileSync('/bin/sh', ['-c', command], { stdio: 'pipe' });
const remove = () => run(`ip netns del ${ROOM} 2>/dev/null; ip netns del ${THERE} 2>/dev/null; true`);

export const street = {
  lay() {
    remove();
    run(`ip netns add ${ROOM} && ip netns add ${THERE} && ip -n ${ROOM} link add out type veth peer name line netns ${THERE}`);
    run(`ip -n ${ROOM} addr add ${HOST}/30 dev out && ip -n ${ROOM} link set out up && ip -n ${ROOM} link set lo up`);
    run(`ip -n ${THERE} addr add 10.98.0.2/30 dev line && ip -n ${THERE} link set line up && ip -n ${THERE} link set lo up`);
  },
  /** Lets no more than so many kbit/s in; what would wait longer than three seconds is lost, as in a router at home. */
  narrow: (kilobits: number) => run(`tc -n ${ROOM} qdisc replace dev out root tbf rate ${kilobits}kbit burst 4kb latency 3s`),
  remove,
};
