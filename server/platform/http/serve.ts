import { z } from 'zod';
import type { ActOf, AnswerOf, Endpoint, HasBody, KindOfData, ParamsOf, RefusalOf, SchemaOf } from '#shared/base/endpoint.ts';
import type { Kind } from '#shared/people/access.ts';
import type { Input, Route, RouteContext } from '#server/platform/http/route.ts';
import type { Scope } from '#server/platform/access/scope.ts';

type ParamsSchema<E extends Endpoint> = z.ZodType<{ [Name in keyof ParamsOf<E>]: unknown }>;
type ParamsIn<E extends Endpoint, Schema> = Schema extends z.ZodType ? z.output<Schema> : ParamsOf<E>;
type BodyIn<E> = HasBody<E> extends true ? z.output<SchemaOf<E>> : Record<string, never>;
/** The scopes that the door makes for it: of its own kind, and of the others that it takes from (which reach nothing where this caller has no way to those). */
type ScopesOf<E extends Endpoint> = ([KindOfData<E>] extends [never] ? unknown : { scope: Scope<KindOfData<E>, ActOf<E>> }) &
  (E extends { also: readonly (infer K extends Kind)[] } ? { also: { [Other in K]: Scope<Other, 'r'> } } : unknown);
type Run<E extends Endpoint, Params> = (context: RouteContext<E['by']> & ScopesOf<E>, input: Input<Params, BodyIn<E>>) => Promise<AnswerOf<E> | RefusalOf<E>>;

/** What the server alone knows of an endpoint, and what answers it. */
type Parts<E extends Endpoint, Params> = {
  /** How often one address may call it. */
  limit?: { points: number; seconds: number };
  /** How large the body may be, where that is not the usual. */
  bodyBytesMax?: number;
  /** What stands in its path, where that is not a word of up to 64 characters. */
  params?: Params;
  run: Run<E, ParamsIn<E, Params>>;
} & (HasBody<E> extends true ? { body: SchemaOf<E> } : { body?: never });

/** An endpoint with what answers it. */
export interface Served<E extends Endpoint = Endpoint> extends Route {
  endpoint: E;
  /** Its name in the log: 'attendance.ofSession'. */
  word: string;
}

/** Answers an endpoint: gives both together, for the mount and the tests. */
export function serve<E extends Endpoint, Params extends ParamsSchema<E> | undefined = undefined>(endpoint: E, parts: Parts<E, Params>): Served<E> {
  const { method, path, by, refuses } = endpoint;
  const params = parts.params ?? paramsOf(path);
  return {
    ...(parts as Pick<Route, 'limit' | 'bodyBytesMax' | 'body' | 'run'>),
    method,
    path,
    by,
    ...(refuses && { refuses }),
    ...(params && { params }),
    endpoint,
    word: '',
  };
}

const word = z.string().min(1).max(64);
function paramsOf(path: string): z.ZodType | undefined {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
  return names.length === 0 ? undefined : z.strictObject(Object.fromEntries(names.map((name) => [name, word])));
}
