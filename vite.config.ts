import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { blurFiles } from './scripts/vite/blurFiles.ts';
import { offlineWorker } from './scripts/vite/offlineWorker.ts';

const server = `http://${process.env['HOST'] ?? '127.0.0.1'}:${process.env['PORT'] ?? '8080'}`;

export default defineConfig({
  root: 'client',
  plugins: [react(), blurFiles(), offlineWorker()],
  build: { outDir: '../dist/client', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 900 },
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
