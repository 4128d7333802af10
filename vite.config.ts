import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { buildTargets } from './scripts/lint/floor.ts';
import { blurFiles } from './scripts/vite/blurFiles.ts';
import { firstPage } from './scripts/vite/firstPage.ts';
import { offlineWorker } from './scripts/vite/offlineWorker.ts';

const server = `http://${process.env['HOST'] ?? '127.0.0.1'}:${process.env['PORT'] ?? '8080'}`;

export default defineConfig({
  root: 'client',
  plugins: [react(), blurFiles(), offlineWorker(), firstPage()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: buildTargets,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // A first visit on bad Wi-Fi: what every page needs in a few files, not in a hundred. What only some need stays by itself.
          groups: [
            { name: 'framework', test: /node_modules\/(react|scheduler|i18next|zod|clsx|tabbable|@tanstack|@mantine|@floating-ui|@tabler)/, priority: 5 },
            { name: 'documents', test: /node_modules\/(yjs|lib0|y-protocols)\//, priority: 4 },
            { name: 'editor', test: /node_modules\/(@tiptap|prosemirror-|y-prosemirror)/, priority: 3 },
            { name: 'app', test: /client\/(frame|design|words|http|help|offline)\//, priority: 2 },
            { name: 'told', test: /client\/tools\/.*(Told|Over|QuietSound|ScreenKeeper|Captions|AdmitButton)\.tsx$/, priority: 1 },
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
