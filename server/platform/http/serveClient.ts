import path from 'node:path';
import express, { Router } from 'express';
import { notThere } from '#shared/base/refusal.ts';

const CLIENT_DIR = path.join(import.meta.dirname, '../../../dist/client');
const INDEX = 'index.html';

/** The built client. Files under assets/ carry a hash in their names and are kept for good; pages are asked for each time. */
export function serveClient(folder: string = CLIENT_DIR): Router {
  const router = Router();
  router.use('/assets', express.static(path.join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false, fallthrough: false }));
  router.use(
    express.static(folder, {
      index: false,
      etag: true,
      setHeaders: (response) => void response.setHeader('Cache-Control', 'no-cache'),
    }),
  );
  router.get('/{*page}', (request, response, next) => {
    if (!request.accepts('html')) return void response.status(404).json(notThere());
    response.set('Cache-Control', 'no-cache').sendFile(INDEX, { root: folder }, (error) => error && next(error));
  });
  return router;
}
