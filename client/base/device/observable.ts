/** A value that can be watched, in the shape React's `useSyncExternalStore` takes. */
export interface Observable<T> {
  getSnapshot: () => T;
  /** Calls back after each change; gives the way to stop that. */
  subscribe: (listener: () => void) => () => void;
}

/** Makes an observable and the way to change it; `set` with the same value tells nobody. */
export const createObservable = <T>(first: T): Observable<T> & { set: (next: T) => void } => {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    getSnapshot: () => value,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of [...listeners]) listener();
    },
  };
};
