import type { ErrorRequestHandler, Response } from 'express';
import { badInput, common, fault, notThere, tooLarge, type Refusal, type RefusalKind } from '#shared/base/refusal.ts';
import type { Log } from '#server/platform/log.ts';
import type { Metrics } from '#server/platform/metrics.ts';
import { newReference } from './fault.ts';

/** Answers with a refusal, one that any route may give or one of `kinds`, and counts it. */
export function answerRefusal(response: Response, refusal: Refusal, metrics: Metrics, kinds: readonly RefusalKind[] = []): void {
  metrics.count('refusals', { where: 'http', code: refusal.refused });
  const kind = [...common, ...kinds].find(({ code }) => code === refusal.refused);
  response.status(kind?.status ?? 409).json(refusal);
}

/** The last handler: what the body parser could not read, and our own faults, each once, without content. */
export function catchErrors({ log, metrics }: { log: Log; metrics: Metrics }): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const unreadable = refusalOfParser(error);
    if (response.headersSent) return next(error);
    if (unreadable) return answerRefusal(response, unreadable, metrics);
    const ref = newReference();
    log.error({ ref, route: routeOf(request), err: error }, 'http fault');
    metrics.count('faults', { where: 'http' });
    response.status(fault.status).json(fault({ ref }));
  };
}

/** The pattern of the route that was called, never the address itself: it may hold an id or a token. */
export const routeOf = (request: { route?: { path?: unknown } }): string => (typeof request.route?.path === 'string' ? request.route.path : 'other');

// express.json, Express's decoding of paths and its file server throw errors with a status below 500.
function refusalOfParser(error: unknown): Refusal | null {
  const { status, type } = (error ?? {}) as { status?: unknown; type?: unknown };
  if (error instanceof URIError || status === 404) return notThere();
  if (type === 'entity.too.large') return tooLarge();
  return typeof status === 'number' && status >= 400 && status < 500 ? badInput({ field: 'body', rule: 'not_understood' }) : null;
}
