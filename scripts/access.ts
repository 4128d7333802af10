// Prints the table of who may see what into docs/access.md: npm run access
import { readFileSync, writeFileSync } from 'node:fs';
import { printAccess } from '../shared/people/access.ts';

const file = new URL('../docs/access.md', import.meta.url);
const before = readFileSync(file, 'utf8');
writeFileSync(file, before.replace(/\n\| kind[^]*?\|\n(?=\n|$)/, `\n${printAccess()}\n`));
console.log('docs/access.md is the table of shared/people/access.ts.');
