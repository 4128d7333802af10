import { commands } from 'vitest/browser';

/** What a person's system asks of a page. */
export interface Wishes {
  forcedColors?: 'active' | 'none' | null;
  colorScheme?: 'dark' | 'light' | null;
  reducedMotion?: 'reduce' | 'no-preference' | null;
  media?: 'print' | 'screen' | null;
}

declare module 'vitest/browser' {
  interface BrowserCommands {
    emulateMedia: (wishes: Wishes) => Promise<void>;
  }
}

/** Shows the page as under these wishes; undone by `null`. */
export const wish = (wishes: Wishes) => commands.emulateMedia(wishes);
