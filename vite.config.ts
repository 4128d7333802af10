import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { blurFiles } from './scripts/vite/blurFiles.ts';
import { offlineWorker } from './scripts/vite/offlineWorker.ts';

const server = `http://127.0.0.1:${process.env['PORT'] ?? '8080'}`;

export default defineConfig({
  root: 'client',
  plugins: [react(), blurFiles(), offlineWorker()],
  build: { outDir: '../dist/client', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 900 },
  server: {
    port: 5173,
    proxy: { '/api': server, '/healthz': server, '/live': { target: server, ws: true } },
  },
});
