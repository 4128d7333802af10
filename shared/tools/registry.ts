import { hands } from './hands/hands.ts';

/** Every tool, once. The protocol, the permission table, the tests and the client are derived from it. */
export const tools = { hands };
