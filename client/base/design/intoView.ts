/** A ref for what appears in something that scrolls: it is seen at once, without taking the focus. */
export const intoView = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' });
