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
    if (!isPinched()) requestAnimationFrame(showField);
  };
  tell();
  seen.addEventListener('resize', resize);
  seen.addEventListener('scroll', tell);
  return () => {
    seen.removeEventListener('resize', resize);
    seen.removeEventListener('scroll', tell);
  };
}

/** Where the page got lower under it, the field that is written in is still seen. */
function showField(): void {
  const field = document.activeElement;
  if (field instanceof HTMLElement && (field.isContentEditable || field.matches('input, textarea, select'))) field.scrollIntoView({ block: 'nearest' });
}
