// The street that homes stand in (see network.ts). It is laid before any browser starts and stays until the end: Chromium drops what it is loading whenever its machine's own network changes.
import { mayMakeNetworks, run, STREET } from './network.ts';

export default async function lay(): Promise<() => Promise<void>> {
  if (!mayMakeNetworks()) return async () => {};
  remove();
  run(`ip netns add ${STREET.name}`);
  run(`ip link add ${STREET.name} type veth peer name main netns ${STREET.name}`);
  run(`ip addr add ${STREET.host}/30 dev ${STREET.name} && ip link set ${STREET.name} up`);
  run(`ip -n ${STREET.name} addr add ${STREET.gateway}/30 dev main && ip -n ${STREET.name} link set main up && ip -n ${STREET.name} link set lo up`);
  run(`ip netns exec ${STREET.name} sysctl -q -w net.ipv4.ip_forward=1`);
  run(`ip route add ${STREET.homes} via ${STREET.gateway}`);
  return async () => remove();
}

/** Also what a run that was killed left behind. */
function remove(): void {
  for (const name of run('ip netns list').matchAll(/^hearth-\S+/gm)) run(`ip netns del ${name[0]}`);
  run(`ip link del ${STREET.name} 2>/dev/null; true`);
}
