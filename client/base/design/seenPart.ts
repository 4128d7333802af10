/**
 * Keeps `--seen-top`, `--seen-height` and `--covered-below` true (CSS pixels, on the root): which part of the page can be seen. The keyboard
 * of an iPhone lies over the page and makes nothing smaller but `visualViewport`. Who pinches to read is let be: nothing moves under them.
 */
export function followSeenPart(): () => void {
  const seen = window.visualViewport;
  if (!seen) return () => {};
  const { style } = document.documentElement;
  const isPinched = () => Math.abs(seen.scale - 1) > 0.01;
  const tell = () => {
    if (isPinched()) return;
    style.setProperty('--seen-top', `${seen.offsetTop}px`);
    style.setProperty('--seen-height', `${seen.height}px`);
    style.setProperty('--covered-below', `${Math.max(0, window.innerHeight - seen.height - seen.offsetTop)}px`);
  };
  const resize = () => {
    tell();
    if (!isPinched()) showSoon();
  };
  tell();
  seen.addEventListener('resize', resize);
  seen.addEventListener('scroll', tell);
  document.addEventListener('focusin', showSoon);
  return () => {
    document.removeEventListener('focusin', showSoon);
    seen.removeEventListener('resize', resize);
    seen.removeEventListener('scroll', tell);
  };
}

const showSoon = () => void requestAnimationFrame(showField);

/**
 * The field that is written in is seen whole, also where the page got lower under it: a browser itself brings no more than the first line of
 * a field into sight. One that is higher than half of what is seen is left to it.
 */
function showField(): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLElement && (field.isContentEditable || field.matches('input, textarea, select')))) return;
  if (field.getBoundingClientRect().height < (window.visualViewport?.height ?? window.innerHeight) / 2) field.scrollIntoView({ block: 'nearest' });
}
