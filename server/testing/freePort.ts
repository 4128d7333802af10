import { createServer } from 'node:net';

// Below those that connections of other tests come from (Linux begins at 32768): what is free now is so when the server starts, and starts again.
const [FIRST, COUNT] = [20_000, 12_000];

/** A port on which nothing listens at this machine's own address. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = FIRST + Math.floor(Math.random() * COUNT);
    if (await isFree(port)) return port;
  }
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((known) => {
    const probe = createServer();
    probe.once('error', () => known(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => known(true)));
  });
