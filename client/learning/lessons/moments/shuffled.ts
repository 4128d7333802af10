/** The numbers from 0 to `count` - 1 in a fixed order in which at least one is not in its place. The same `seed` gives the same order. */
export function shuffled(count: number, seed: string): number[] {
  let state = [...seed].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) >>> 0, 7);
  const order = Array.from({ length: count }, (_, at) => at);
  for (let at = count - 1; at > 0; at -= 1) {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order.every((value, at) => value === at) ? order.reverse() : order;
}
