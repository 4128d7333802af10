import type { ClinicRole } from '#shared/people/role.ts';

export const DEMO_PASSWORD = 'hearth-demo';

export interface DemoAccount {
  email: string;
  name: string;
  pronouns: string;
  role: ClinicRole;
}

const account = (id: string, name: string, pronouns: string, role: ClinicRole): DemoAccount => ({
  email: `${id}@demo.hearth`,
  name,
  pronouns,
  role,
});

/** Invented people. The addresses are stable: guides and tests name them. */
export const demoAccounts: readonly DemoAccount[] = [
  account('facilitator', 'Maria Lindqvist', 'she/her', 'facilitator'),
  account('cofacilitator', 'Daniel Okafor', 'he/him', 'facilitator'),
  account('manager', 'Priya Raman', 'she/her', 'manager'),
  account('participant1', 'Ana Duarte', 'she/her', 'participant'),
  account('participant2', 'Ben Whitfield', 'he/him', 'participant'),
  account('participant3', 'Chloe Marchetti', 'she/her', 'participant'),
  account('participant4', 'Dev Bhatt', 'he/him', 'participant'),
  account('participant5', 'Ella Nordmann', 'they/them', 'participant'),
  account('participant6', 'Femi Adeyemi', 'he/him', 'participant'),
  account('participant7', 'Grace Holloway', 'she/her', 'participant'),
  account('participant8', 'Hugo Brandt', 'he/him', 'participant'),
  account('family1', 'Lucia Duarte', 'she/her', 'family'),
];
