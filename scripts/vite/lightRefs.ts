import path from 'node:path';
import type { Plugin } from 'vite';

const LIGHT = path.join(import.meta.dirname, '../../client/base/design/mergeRefs.ts');

/** Mantine's scroll area, and with it each dialog, takes three lines from the library that places menus: a first visit need not wait for all of that. */
export function lightRefs(): Plugin {
  return {
    name: 'hearth-light-refs',
    enforce: 'pre',
    resolveId: (source, importer) => (source === '@floating-ui/react' && importer?.endsWith('/ScrollArea/ScrollArea.mjs') ? LIGHT : undefined),
  };
}
