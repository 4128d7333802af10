// Runs beside the server, in a thread of its own that may be ended at any moment.
import { parentPort } from 'node:worker_threads';
import { drawPdf, type PaperSheet } from './pdf.ts';

parentPort!.on('message', (sheet: PaperSheet) => void drawPdf(sheet).then((file) => parentPort!.postMessage(file)));
