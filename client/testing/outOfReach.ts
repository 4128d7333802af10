/**
 * What can be pressed in a page, or in the dialog over it, and is not whole in the window once scrolled to, or lies under something else.
 * Runs by itself in a page of a story as well, so it uses nothing from outside.
 */
export function outOfReach(where: string): string[] {
  const CONTROLS = 'a[href], button, input, select, textarea, summary, [role=tab], [role=menuitem], [role=switch], [role=checkbox], [contenteditable=true]';
  const dialog = [...document.querySelectorAll('[role=dialog]')].at(-1);
  const root = dialog ?? document.querySelector(where) ?? document.body;
  const isDrawn = (element: HTMLElement) => {
    const { width, height } = element.getBoundingClientRect();
    return (
      width > 2 &&
      height > 2 &&
      (element.checkVisibility?.({ visibilityProperty: true }) ?? getComputedStyle(element).visibility === 'visible') &&
      !element.closest('[aria-hidden=true], [inert], .hearth-skip')
    );
  };
  const nameOf = (element: HTMLElement) =>
    `${element.getAttribute('aria-label') ?? element.innerText.trim().slice(0, 30) ?? ''} <${element.tagName.toLowerCase()}>`;
  // What is drawn for an input that is not drawn itself.
  const seenOf = (control: HTMLElement) =>
    (getComputedStyle(control).opacity === '0' && control.closest<HTMLElement>('label, .mantine-Switch-root, .mantine-Chip-root')) || control;
  return [...root.querySelectorAll<HTMLElement>(CONTROLS)].filter(isDrawn).flatMap((control) => {
    const seen = seenOf(control);
    // What is taller than half of the window is looked at in its middle, wherever the page's head and foot are.
    seen.scrollIntoView({ block: seen.getBoundingClientRect().height > innerHeight / 2 ? 'center' : 'nearest', inline: 'nearest' });
    const { left, top, right, bottom, width, height } = seen.getBoundingClientRect();
    const isWhole = left >= -1 && right <= innerWidth + 1 && (height > innerHeight / 2 || (top >= -1 && bottom <= innerHeight + 1));
    const middle = { x: left + width / 2, y: Math.min(Math.max(top + height / 2, 1), innerHeight - 1) };
    const over = document.elementFromPoint(middle.x, middle.y);
    const isFree = over !== null && (seen.contains(over) || over.contains(control) || (control as HTMLInputElement).labels?.[0]?.contains(over) === true);
    if (isWhole && isFree) return [];
    return [
      `${nameOf(control)} ${isWhole ? `is under ${(over as HTMLElement | null)?.className || over?.tagName}` : `is at ${[left, top, right, bottom].map(Math.round).join(' ')}`}`,
    ];
  });
}
