import type { Template } from '../template.ts';
import { activityMonitor, activitySchedule } from './activity.ts';
import { iStatement, practiceLog, sleepDiary, stressLog, triggerLog } from './logs.ts';
import { copingPlan, mySafetyPlan, relapsePreventionPlan } from './plans.ts';
import { problemSolving } from './problemSolving.ts';
import { thoughtRecord } from './thoughtRecord.ts';
import { valuesGoals } from './values.ts';

/** Every built-in template in every version there ever was, oldest first: a sheet keeps the version it was made with. */
export const builtInTemplates: readonly Template[] = [
  thoughtRecord,
  activityMonitor,
  activitySchedule,
  problemSolving,
  copingPlan,
  relapsePreventionPlan,
  mySafetyPlan,
  triggerLog,
  stressLog,
  valuesGoals,
  practiceLog,
  sleepDiary,
  iStatement,
];

/** A built-in template, in the newest version unless told otherwise; null where there is none. */
export function findBuiltIn(id: string, version?: number): Template | null {
  return builtInTemplates.findLast((template) => template.id === id && (version === undefined || template.version === version)) ?? null;
}

/** Only the newest version of each. */
export const currentBuiltIns = (): Template[] => builtInTemplates.filter((template) => findBuiltIn(template.id) === template);
