/** How somebody can prove that it is them. */
export interface Proof {
  by: 'code' | 'password';
}
interface Asked extends Proof {
  answer: (isThem: boolean) => void;
}

let asked: Asked | null = null;
const listeners = new Set<() => void>();
const tell = () => listeners.forEach((listener) => listener());

/** What the dialog asks for now; null where nothing is asked. */
export const proofAsked = (): Asked | null => asked;
export function onProofAsked(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

let asking: Promise<boolean> | null = null;

/** Asks whoever sits here once whether it is them, however many calls wait for it. Gives whether they proved it. */
export function provesAgain({ by }: Proof): Promise<boolean> {
  return (asking ??= new Promise<boolean>((resolve) => {
    asked = { by, answer: resolve };
    tell();
  }).finally(() => {
    asking = null;
    asked = null;
    tell();
  }));
}
