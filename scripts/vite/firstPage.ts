import type { Plugin } from 'vite';
import { floorInWords } from '../lint/floor.ts';

/** The page of words before any script (client/index.html) names the browsers. */
export function firstPage(): Plugin {
  return { name: 'hearth-first-page', transformIndexHtml: (html) => html.replace('%FLOOR%', floorInWords) };
}
