import type { Plugin } from 'vite';
import { floorInWords } from '../lint/floor.ts';

/** The page of words before any script (client/index.html): names the browsers, and is shown without waiting for the styles of what comes after it. */
export function firstPage(): Plugin {
  return {
    name: 'hearth-first-page',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const styles = html.match(/ *<link rel="stylesheet" crossorigin [^>]*>\n/g) ?? [];
        const head = styles.reduce((rest, style) => rest.replace(style, ''), html).replace('%FLOOR%', floorInWords);
        return head.replace('    <script src="/before.js">', `${styles.join('')}    <script src="/before.js">`);
      },
    },
  };
}
