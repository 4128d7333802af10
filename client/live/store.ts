import { applyPatch, type Operation } from 'rfc6902';
import type { Patch } from '#shared/live/protocol.ts';

export interface ViewStore {
  /** What this viewer may know of a tool now; null where the tool does not exist for them. Same object until it changes. */
  view: (tool: string) => unknown;
  /** Calls `listener` when that tool's view changes; gives the way to stop. */
  subscribe: (tool: string, listener: () => void) => () => void;
  /** The server starts over: first views are on their way, what is shown stays until `settle`. */
  begin: () => void;
  /** Applies a change. 'gap': something was missed or does not fit, and the first views must be asked for again. */
  apply: (patch: Patch) => 'applied' | 'gap';
  /** The first views are in: what was not sent again is no longer there. */
  settle: () => void;
}

type Views = Readonly<Record<string, unknown>>;

/** Holds the views of one session as the server sends them. */
export function createViewStore(): ViewStore {
  let version = 0;
  let held: Views = {};
  let shown: Views = {};
  let isSettled = true;
  const listeners = new Map<string, Set<() => void>>();

  function show(next: Views) {
    const before = shown;
    shown = next;
    for (const tool of new Set([...Object.keys(before), ...Object.keys(next)])) {
      if (before[tool] !== next[tool]) listeners.get(tool)?.forEach((listener) => listener());
    }
  }

  return {
    view: (tool) => shown[tool] ?? null,
    subscribe(tool, listener) {
      const mine = listeners.get(tool) ?? new Set();
      listeners.set(tool, mine.add(listener));
      return () => void mine.delete(listener);
    },
    begin() {
      version = 0;
      held = {};
      isSettled = Object.keys(shown).length === 0;
    },
    apply({ tool, version: next, changes }) {
      const changed = next === version + 1 ? changedView(held[tool] ?? null, changes as Operation[]) : null;
      if (!changed) return 'gap';
      version = next;
      held = { ...held, [tool]: changed.view };
      if (isSettled) show(held);
      return 'applied';
    },
    settle() {
      isSettled = true;
      show(held);
    },
  };
}

/** The view after the operations, as a new value: React compares by identity. Null where they do not fit. */
function changedView(view: unknown, operations: Operation[]): { view: unknown } | null {
  const next = { view: structuredClone(view) };
  const errors = applyPatch(next, structuredClone(operations));
  return errors.every((error) => error === null) ? next : null;
}
