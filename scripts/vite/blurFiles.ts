import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Plugin } from 'vite';

const folder = path.dirname(createRequire(import.meta.url).resolve('@mediapipe/selfie_segmentation/package.json'));
// What a browser asks for: the loader, the models, and the WebAssembly with and without SIMD.
const files = [
  'selfie_segmentation.js',
  'selfie_segmentation.binarypb',
  'selfie_segmentation.tflite',
  'selfie_segmentation_landscape.tflite',
  'selfie_segmentation_solution_simd_wasm_bin.js',
  'selfie_segmentation_solution_simd_wasm_bin.wasm',
  'selfie_segmentation_solution_simd_wasm_bin.data',
  'selfie_segmentation_solution_wasm_bin.js',
  'selfie_segmentation_solution_wasm_bin.wasm',
];
const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.wasm': 'application/wasm' };

/** Serves the background blur's own files under /blur/, in development and in the build: never from another host. */
export function blurFiles(): Plugin {
  return {
    name: 'hearth-blur-files',
    configureServer(server) {
      server.middlewares.use('/blur/', (request, response, next) => {
        const file = files.find((one) => `/${one}` === request.url?.split('?')[0]);
        if (!file) return next();
        readFile(path.join(folder, file)).then((content) => {
          response.setHeader('Content-Type', types[path.extname(file)] ?? 'application/octet-stream');
          response.end(content);
        }, next);
      });
    },
    async generateBundle() {
      for (const file of files) {
        this.emitFile({ type: 'asset', fileName: `blur/${file}`, source: await readFile(path.join(folder, file)) });
      }
    },
  };
}
