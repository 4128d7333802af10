import { playwright } from '@vitest/browser-playwright';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import type { BrowserCommand } from 'vitest/node';
import { wordsWithPages } from './scripts/vite/wordsWithPages.ts';
import type { Wishes } from './client/testing/media.ts';

const emulateMedia: BrowserCommand<[Wishes]> = ({ page }, wishes) => page.emulateMedia(wishes);

const chromium = {
  launchOptions: {
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
    ],
  },
};

/**
 * Bundled by Vite before a component test begins. With what a cache of an earlier state of the code did not hold, a page would begin anew in the
 * middle of a test, with two Reacts: a change of this list makes a new cache.
 */
const bundledBefore = [
  ...['react', 'react/jsx-runtime', 'react/jsx-dev-runtime', 'react-dom', 'react-i18next', 'react-router', 'i18next', 'uqr', 'zod'],
  ...['@dnd-kit/core', '@dnd-kit/sortable', '@dnd-kit/utilities', '@tabler/icons-react', '@tanstack/react-query', 'axe-core', 'unhomoglyph'],
  ...['@mantine/core', '@mantine/form', '@mantine/hooks', '@mantine/notifications', 'mediasoup-client', 'socket.io-client', 'socket.io-parser'],
  ...['@tiptap/core', '@tiptap/extension-collaboration', '@tiptap/extension-collaboration-caret', '@tiptap/react', '@tiptap/starter-kit', '@tiptap/y-tiptap'],
  ...['lib0/buffer', 'lib0/decoding', 'lib0/encoding', 'lib0/indexeddb', 'y-protocols/awareness', 'yjs', 'vitest-browser-react'],
];

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        plugins: [wordsWithPages()],
        test: {
          name: 'node',
          include: ['shared/**/*.test.ts', 'server/**/*.test.ts', 'scripts/**/*.test.{ts,mjs}', 'client/**/*.test.ts', 'client/**/*.test.tsx'],
          exclude: ['**/*.browser.test.*'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        // Parts of a page in a real browser: composition, focus, forced colours and the width of a phone exist nowhere else.
        plugins: [wordsWithPages(), react()],
        cacheDir: '.cache/vite-tests',
        optimizeDeps: { include: bundledBefore },
        test: {
          name: 'browser',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // What is waited for comes; a busy machine takes more than the second that Vitest would give it.
          expect: { poll: { timeout: 15_000 } },
          include: ['client/**/*.browser.test.tsx'],
          setupFiles: ['client/testing/setUp.ts'],
          browser: {
            enabled: true,
            commands: { emulateMedia },
            headless: true,
            screenshotFailures: false,
            provider: playwright(chromium),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
