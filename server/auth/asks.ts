import { done } from '#shared/base/endpoint.ts';
import type { SignInAnswer } from '#shared/program/account/api.ts';
import type { PasswordTaken } from './auth.ts';

/** What is still asked for after a right password: nothing, or a second factor. */
export const asksOf = ({ token }: PasswordTaken): SignInAnswer => ({ ...done, asks: token === null ? 'code' : 'nothing' });
