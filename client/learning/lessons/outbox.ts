// How far somebody read, until the server knows.
import { lessons } from '#shared/learning/lessons/api.ts';
import { askOnce } from '../../base/http/ask.ts';
import { changedBy } from '../../base/http/use.ts';
import { createOutbox } from '../../base/offline/outbox.ts';
import { deviceStore } from '../../base/device/deviceStore.ts';
import { readingsPlace } from './stores.ts';

export interface Reading {
  lesson: string;
  page: number;
  solved: readonly string[];
  isDone: boolean;
}

/** Of a lesson the last page counts. */
export const readings = createOutbox<Reading>({
  changes: changedBy(lessons.progress),
  store: deviceStore(readingsPlace),
  keyOf: ({ lesson }) => lesson,
  // Somebody who finished and looks back has finished.
  join: (before, next) => ({ ...next, isDone: before.isDone || next.isDone, solved: [...new Set([...before.solved, ...next.solved])] }),
  send: ({ lesson: id, solved, ...rest }, once) => askOnce(once, lessons.progress, { params: { id }, body: { ...rest, solved: [...solved] } }),
});
