import { APIError } from 'better-auth/api';

/** Whether better-auth said no, and did not fail. */
export const isNo = (error: unknown): boolean => error instanceof APIError && error.statusCode < 500;
