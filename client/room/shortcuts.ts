import { useEffect, useRef } from 'react';

/** What a key does in the room; `?` opens the list of these. */
export const shortcutKeys = { m: 'mic', v: 'camera', a: 'away', h: 'hand', c: 'chat', p: 'people', '?': 'shortcuts' } as const;
export type Shortcut = (typeof shortcutKeys)[keyof typeof shortcutKeys];

const KEY = 'hearth.shortcuts';

/** Whether single keys do something here: people who speak to their computer switch this off (WCAG 2.1.4). */
export function areShortcutsOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

/** Remembers the choice. Storage that is blocked is no reason to stop anything. */
export function setShortcuts(isOn: boolean): void {
  try {
    localStorage.setItem(KEY, isOn ? 'on' : 'off');
  } catch {
    // The choice then lasts as long as the page.
  }
}

/** Calls the action of a key that is pressed outside of text fields and dialogs. */
export function useShortcuts(isOn: boolean, actions: Partial<Record<Shortcut, () => void>>): void {
  const latest = useRef(actions);
  useEffect(() => void (latest.current = actions));
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent) => {
      const action = shortcutOf(event);
      const act = action && latest.current[action];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [isOn]);
}

function shortcutOf(event: KeyboardEvent): Shortcut | null {
  if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return null;
  const at = event.target instanceof Element ? event.target : null;
  if (at?.closest('input, textarea, select, [contenteditable=true], [role=dialog], [role=menu], [role=listbox]')) return null;
  const key = event.key.toLowerCase();
  return key in shortcutKeys ? shortcutKeys[key as keyof typeof shortcutKeys] : null;
}
