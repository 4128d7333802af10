import { userEvent } from 'vitest/browser';

/**
 * Walks through what is shown by Tab, or backwards, until it begins anew. Gives what cannot be used there: what lies partly beside the screen,
 * and what has the focus and is covered by something else, or out of sight.
 */
export async function walkBy(keys: '{Tab}' | '{Shift>}{Tab}{/Shift}', steps = 60): Promise<string[]> {
  const seen = new Set<Element>();
  const wrong: string[] = [];
  for (let step = 0; step < steps; step++) {
    await userEvent.keyboard(keys);
    const one = document.activeElement!;
    if (one === document.body || seen.has(one)) break;
    seen.add(one);
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const why = whatIsWrong(one);
    if (why)
      wrong.push(
        `${one.getAttribute('aria-label') || (one as HTMLInputElement).labels?.[0]?.textContent || one.textContent.trim().slice(0, 40) || one.tagName} ${why}`,
      );
  }
  if (seen.size === 0) wrong.push('nothing can have the focus');
  return wrong;
}

function whatIsWrong(one: Element): string | null {
  // The box of a tick or a switch is drawn by its label.
  const shown = one instanceof HTMLInputElement && /radio|checkbox/.test(one.type) ? (one.labels?.[0] ?? one) : one;
  const { left, right, top, bottom, width, height } = shown.getBoundingClientRect();
  if (left < -0.5 || right > innerWidth + 0.5) return `is cut off: ${Math.round(left)} to ${Math.round(right)} of ${innerWidth}`;
  // What scrolls around it cuts it off.
  const around = scrollersOf(shown).map((scroller) => scroller.getBoundingClientRect());
  const [from, to] = [Math.max(0, top, ...around.map((one) => one.top)), Math.min(innerHeight, bottom, ...around.map((one) => one.bottom))];
  // A browser brings the place one writes at into sight, not all of a tall field.
  if (to - from < Math.min(height, innerHeight) / 2) return `is out of sight: ${Math.round(top)} to ${Math.round(bottom)} of ${innerHeight}`;
  const atMiddle = document.elementFromPoint(left + width / 2, (from + to) / 2);
  return atMiddle && !shown.contains(atMiddle) && !atMiddle.contains(shown)
    ? `is at ${Math.round(top)} to ${Math.round(bottom)}, behind ${atMiddle.tagName} ${atMiddle.className}`
    : null;
}

function scrollersOf(one: Element): Element[] {
  const above = one.parentElement;
  if (!above) return [];
  return /auto|scroll|hidden/.test(getComputedStyle(above).overflowY) && above !== document.body ? [above, ...scrollersOf(above)] : scrollersOf(above);
}
