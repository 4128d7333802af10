/** The worksheets that are somebody's plans, in the order they are needed in. */
export const planWorksheets = ['my_safety_plan', 'coping_plan', 'relapse_prevention_plan'] as const;
export type PlanWorksheet = (typeof planWorksheets)[number];

/** Whether a worksheet of this id is one. */
export const isPlanWorksheet = (worksheet: string): worksheet is PlanWorksheet => (planWorksheets as readonly string[]).includes(worksheet);
