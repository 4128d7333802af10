// Used by floor.test.ts alone: what a page must not do without asking, and what it may.
export function younger(element: Element): unknown {
  if ('animate' in element) element.animate([], 1);
  return [element.checkVisibility(), Promise.withResolvers(), Object.groupBy([1], String), [1].toSorted(), element.replaceChildren()];
}
