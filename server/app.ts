import { BlockList, isIPv6 } from 'node:net';
import compression from 'compression';
import express, { type Express, type RequestHandler } from 'express';
import { notThere } from '#shared/base/refusal.ts';
import type { Log } from '#server/platform/log.ts';
import { answerRefusal, catchErrors, routeOf } from './platform/http/errors.ts';
import { mountRoutes, type Parts } from './platform/http/mount.ts';
import { routes } from './registry.ts';
import { serveClient } from './platform/http/serveClient.ts';
import type { Metrics } from './platform/metrics.ts';

/** The whole HTTP side: pages, routes, health, metrics. The live socket and the headers of every answer (`http/headers.ts`) are attached to the same server elsewhere. */
export function createApp({ log, ...parts }: Parts & { log: Log }): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', 'simple');
  // One address each: a proxy that closes /metrics has closed it.
  app.set('case sensitive routing', true);
  app.set('strict routing', true);
  // Only a proxy on this very machine may say who it speaks for.
  app.set('trust proxy', 'loopback');

  app.get('/healthz', (_request, response) => void response.set('Cache-Control', 'no-store').json({ isUp: true }));
  app.get('/metrics', fromOwnNetwork, async (_request, response) => {
    response.type(parts.metrics.registry.contentType).send(await parts.metrics.registry.metrics());
  });

  app.use(countRequests(parts.metrics), compression());
  app.use(mountRoutes(routes, parts));
  app.use(serveClient());
  app.use((_request, response) => answerRefusal(response, notThere(), parts.metrics));
  app.use(catchErrors({ log, metrics: parts.metrics }));
  return app;
}

function countRequests(metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now();
    response.on('finish', () => {
      const route = routeOf(request);
      metrics.count('httpRequests', { route, method: knownMethod(request.method), status: response.statusCode });
      metrics.observe('httpSeconds', (performance.now() - startedAt) / 1000, { route });
    });
    next();
  };
}

const knownMethod = (method: string) => (method === 'GET' || method === 'POST' || method === 'HEAD' ? method : 'other');

const privateNetworks = new BlockList();
privateNetworks.addSubnet('127.0.0.0', 8);
privateNetworks.addSubnet('10.0.0.0', 8);
privateNetworks.addSubnet('172.16.0.0', 12);
privateNetworks.addSubnet('192.168.0.0', 16);
privateNetworks.addAddress('::1', 'ipv6');
privateNetworks.addSubnet('fc00::', 7, 'ipv6');

// The numbers name nobody, still how busy a clinic is concerns nobody on the internet.
const fromOwnNetwork: RequestHandler = (request, response, next) => {
  const ip = request.ip ?? '';
  if (privateNetworks.check(ip, isIPv6(ip) ? 'ipv6' : 'ipv4')) return next();
  response.status(404).json(notThere());
};
