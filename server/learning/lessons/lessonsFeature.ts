import { lessons as api } from '#shared/learning/lessons/api.ts';
import { defineFeature } from '#server/platform/feature/feature.ts';
import { lessonCares } from './cares.ts';
import { lessonProgress, lessons, lessonsDone, lessonSource, lessonToRead, lessonVersion, reviewLesson, saveOwnLesson, withdrawOwnLesson } from './routes.ts';

export const lessonsFeature = defineFeature({
  name: 'lessons',
  api,
  owns: lessonCares,
  serves: {
    list: lessons,
    read: lessonToRead,
    progress: lessonProgress,
    done: lessonsDone,
    source: lessonSource,
    version: lessonVersion,
    save: saveOwnLesson,
    review: reviewLesson,
    withdraw: withdrawOwnLesson,
  },
});
