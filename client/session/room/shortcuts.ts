import { useEffect, useRef } from 'react';
import { readValue, writeValue } from '#client/base/device/values.ts';

/** What a key does in the room; `?` opens the list of these. */
export const shortcutKeys = { m: 'mic', v: 'camera', a: 'away', h: 'hand', c: 'chat', p: 'people', '?': 'shortcuts' } as const;
export type Shortcut = (typeof shortcutKeys)[keyof typeof shortcutKeys];

/** Whether single keys do something here: only where somebody switched them on (WCAG 2.1.4). Who speaks to their computer, or types while something closes, presses keys by accident. */
export const areShortcutsOn = (): boolean => readValue('shortcuts') === 'on';

/** Remembers the choice; where it cannot, it lasts as long as the page. */
export const setShortcuts = (isOn: boolean): void => void writeValue('shortcuts', isOn ? 'on' : 'off');

/** Calls the action of a key that is pressed outside of text fields and dialogs. The list of keys can always be had; the letters only where they are on. */
export function useShortcuts(areLettersOn: boolean, actions: Partial<Record<Shortcut, () => void>>): void {
  const latest = useRef(actions);
  useEffect(() => void (latest.current = actions));
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const action = shortcutOf(event);
      const act = action && (areLettersOn || action === 'shortcuts') && latest.current[action];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [areLettersOn]);
}

function shortcutOf(event: KeyboardEvent): Shortcut | null {
  if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return null;
  const at = event.target instanceof Element ? event.target : null;
  if (at?.closest('input, textarea, select, [contenteditable=true], [role=dialog], [role=menu], [role=listbox]')) return null;
  const key = event.key.toLowerCase();
  return key in shortcutKeys ? shortcutKeys[key as keyof typeof shortcutKeys] : null;
}
