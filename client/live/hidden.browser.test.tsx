// Tried against these mutants, each caught: a page that says nothing when it is hidden; one that is connected again while hidden, and does not say so.
import { expect, onTestFinished, test, vi } from 'vitest';
import { tellHidden } from './hidden.ts';
import type { LiveSocket } from './liveSocket.ts';

test('a page says when it is out of sight and when it is back, also over a new connection', () => {
  const said: unknown[] = [];
  const handlers = new Map<string, () => void>();
  const socket = {
    connected: true,
    emit: (...words: unknown[]) => said.push(words),
    on: (event: string, handler: () => void) => handlers.set(event, handler),
    off: (event: string) => handlers.delete(event),
  };
  const shown = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('visible');
  onTestFinished(() => shown.mockRestore());
  const become = (state: DocumentVisibilityState) => {
    shown.mockReturnValue(state);
    document.dispatchEvent(new Event('visibilitychange'));
  };
  const stop = tellHidden(socket as unknown as LiveSocket);
  handlers.get('connect')!();
  expect(said).toEqual([]);
  become('hidden');
  handlers.get('connect')!();
  become('visible');
  expect(said).toEqual([
    ['hidden', true],
    ['hidden', true],
    ['hidden', false],
  ]);
  stop();
  become('hidden');
  expect(said).toHaveLength(3);
  expect(handlers.size).toBe(0);
});
