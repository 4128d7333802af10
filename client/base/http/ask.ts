import type { AnswerOf, BodyOf, Endpoint, HasBody, ParamsOf } from '#shared/base/endpoint.ts';
import { call } from './api.ts';

/** What an endpoint takes: what stands in its path, and its body. */
export type InputOf<E extends Endpoint> = (keyof ParamsOf<E> extends never ? unknown : { params: ParamsOf<E> }) &
  (HasBody<E> extends true ? { body: BodyOf<E> } : unknown);
/** Left out where there is nothing to give. */
export type Given<E extends Endpoint> = unknown extends InputOf<E> ? [] : [input: InputOf<E>];
interface Anything {
  params?: Record<string, string>;
  body?: unknown;
}

/** The address of an endpoint: also where a file is had from. */
export const addressOf = <E extends Endpoint>({ path }: E, params: ParamsOf<E>): string =>
  path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent((params as Record<string, string>)[name] ?? ''));

/** Asks the server, or tells it something: method, address, input and answer are the endpoint's. Throws ApiProblem, whatever went wrong. */
export const ask = <E extends Endpoint>(endpoint: E, ...given: Given<E>): Promise<AnswerOf<E>> => askAs(undefined, endpoint, ...given);

/** The same under a name of its own, for what waits on a device and may be sent again after the page is gone: done once. */
export const askOnce = <E extends Endpoint>(once: string, endpoint: E, ...given: Given<E>): Promise<AnswerOf<E>> => askAs(once, endpoint, ...given);

function askAs<E extends Endpoint>(once: string | undefined, endpoint: E, ...[input]: Given<E>): Promise<AnswerOf<E>> {
  const { params = {}, body = {} } = (input ?? {}) as Anything;
  const address = addressOf(endpoint, params as ParamsOf<E>);
  return endpoint.method === 'get' ? call('GET', address) : call('POST', address, body, once);
}
