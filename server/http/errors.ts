import type { ErrorRequestHandler, Response } from 'express';
import type { ApiRefusal } from '#shared/api/types.ts';
import { notThere, tooLarge, type Refusal } from '#shared/live/refusals.ts';
import type { Log } from '#server/log.ts';
import type { Metrics } from '#server/metrics.ts';
import { faultSentence, newReference } from './fault.ts';
import { notJson, statusOf } from './refusals.ts';

/** Answers with a refusal and counts it. */
export function answerRefusal(response: Response, refusal: ApiRefusal, metrics: Metrics): void {
  metrics.count('refusals', { where: 'http', code: refusal.refused });
  response.status(statusOf(refusal)).json(refusal);
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
    response.status(500).json({ refused: 'fault', say: faultSentence(ref), ref } satisfies ApiRefusal);
  };
}

/** The pattern of the route that was called, never the address itself: it may hold an id or a token. */
export const routeOf = (request: { route?: { path?: unknown } }): string =>
  typeof request.route?.path === 'string' ? request.route.path : 'other';

// express.json, Express's decoding of paths and its file server throw errors with a status below 500.
function refusalOfParser(error: unknown): Refusal | null {
  const { status, type } = (error ?? {}) as { status?: unknown; type?: unknown };
  if (error instanceof URIError || status === 404) return notThere;
  if (type === 'entity.too.large') return tooLarge;
  return typeof status === 'number' && status >= 400 && status < 500 ? notJson : null;
}
