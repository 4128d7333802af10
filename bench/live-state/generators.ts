import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { Figures, Target } from './group.ts';
import type { Ask, Told } from './load.ts';
import type { Group } from './seed.ts';

/** The processes that carry the clients. A group's twelve are in one of them, so that one clock times them. */
export interface Generators {
  enter(target: Target, groups: readonly Group[]): Promise<void>;
  run(kind: Target['kind'], seconds: number, perSecond: number): Promise<Figures>;
  chat(kind: Target['kind'], lines: number): Promise<void>;
  /** The ms until each client was back, in no order. */
  dropAll(kind: Target['kind']): Promise<number[]>;
  end(): void;
}

export function startGenerators(count: number): Generators {
  const children = Array.from({ length: count }, () => fork(path.join(import.meta.dirname, 'load.ts'), { serialization: 'advanced' }));
  const askAll = (ask: (n: number) => Ask): Promise<Told[]> => Promise.all(children.map((child, n) => askOne(child, ask(n))));

  return {
    async enter(target, groups) {
      await askAll((n) => ({ ask: 'enter', target, groups: groups.filter((_, i) => i % count === n) }));
    },
    async run(kind, seconds, perSecond) {
      const told = (await askAll(() => ({ ask: 'run', kind, seconds, perSecond }))) as Figures[];
      const sum = (of: (figures: Figures) => number) => told.reduce((total, figures) => total + of(figures), 0);
      return {
        effects: told.flatMap(({ effects }) => effects),
        answers: told.flatMap(({ answers }) => answers),
        commands: sum(({ commands }) => commands),
        bytes: sum(({ bytes }) => bytes),
        reached: Math.max(...told.map(({ reached }) => reached)),
      };
    },
    async chat(kind, lines) {
      await askAll(() => ({ ask: 'chat', kind, lines }));
    },
    dropAll: async (kind) => ((await askAll(() => ({ ask: 'dropAll', kind }))) as number[][]).flat(),
    end: () => children.forEach((child) => child.kill()),
  };
}

function askOne(child: ChildProcess, ask: Ask): Promise<Told> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error('a load generator ended'));
    child.once('exit', ended);
    child.once('message', (told) => {
      child.off('exit', ended);
      resolve(told as Told);
    });
    child.send(ask);
  });
}
