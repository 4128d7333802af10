import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { buildTargets } from './scripts/lint/floor.ts';
import { blurFiles } from './scripts/vite/blurFiles.ts';
import { firstPage } from './scripts/vite/firstPage.ts';
import { offlineWorker } from './scripts/vite/offlineWorker.ts';
import { lightRefs } from './scripts/vite/lightRefs.ts';
import { wordsWithPages } from './scripts/vite/wordsWithPages.ts';

const server = `http://${process.env['HOST'] ?? '127.0.0.1'}:${process.env['PORT'] ?? '8080'}`;

export default defineConfig({
  root: 'client',
  plugins: [wordsWithPages(), lightRefs(), react(), blurFiles(), offlineWorker(), firstPage()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: buildTargets,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // A first visit on bad Wi-Fi: few files, and in each only what the page that asks for it needs.
          groups: [
            { name: 'start', tags: ['$initial'], priority: 9 },
            { name: 'documents', test: /node_modules\/(yjs|lib0|y-protocols)\//, priority: 8 },
            { name: 'editor', test: /node_modules\/(@tiptap|prosemirror-|y-prosemirror)/, priority: 7 },
          ],
        },
      },
    },
  },
  server: {
    host: 'localhost',
    port: Number(process.env['CLIENT_PORT'] ?? '5173'),
    strictPort: true,
    proxy: {
      '^/api/': server,
      '^/healthz$': server,
      // The page has the same address.
      '^/mails-off/': { target: server, bypass: ({ method, url }) => (method === 'GET' ? url : undefined) },
      // The socket alone: client/live/ holds modules.
      '^/live/(\\?|$)': { target: server, ws: true },
    },
  },
});
