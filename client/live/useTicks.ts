import { useState } from 'react';

/** Boxes that are ticked on the server: each shows at once what was asked for, and what is so once the answer is there. */
export function useTicks(done: readonly number[], give: (step: number, isDone: boolean) => Promise<unknown>) {
  const [asked, setAsked] = useState<Readonly<Record<number, boolean>>>({});
  return {
    isTicked: (step: number) => asked[step] ?? done.includes(step),
    async tick(step: number, isDone: boolean) {
      setAsked((now) => ({ ...now, [step]: isDone }));
      await give(step, isDone);
      setAsked(({ [step]: _, ...others }) => others);
    },
  };
}
