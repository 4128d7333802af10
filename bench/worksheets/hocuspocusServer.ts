// The baseline, a process of its own: Hocuspocus with its defaults. A document is loaded from a file and stored in it as its guide shows.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Server } from '@hocuspocus/server';
import * as Y from 'yjs';

const [folder = ''] = process.argv.slice(2);
const fileOf = (name: string) => path.join(folder, name);

const server = new Server({
  port: 0,
  quiet: true,
  async onLoadDocument({ document, documentName }) {
    const kept = await readFile(fileOf(documentName)).catch(() => null);
    if (kept) Y.applyUpdate(document, kept);
  },
  async onStoreDocument({ document, documentName }) {
    await writeFile(fileOf(documentName), Y.encodeStateAsUpdate(document));
  },
});
await server.listen();
process.send?.({ port: server.address.port });
process.on('disconnect', () => void server.destroy().then(() => process.exit(0)));
