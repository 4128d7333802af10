import { cdp } from 'vitest/browser';

/** Composes in the focused field as an input method does: each of `steps` replaces the half-made word, nothing is committed yet. */
export async function compose(...steps: string[]): Promise<void> {
  for (const text of steps) await cdp().send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
}

/** Ends the composition with this word. */
export async function commit(text: string): Promise<void> {
  await cdp().send('Input.insertText', { text });
}
