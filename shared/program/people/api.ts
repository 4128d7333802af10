import { clinicRoles } from '../../people/role.ts';
import type { Me } from '../account/answers.ts';
import type { HelpInfo } from '../clinic/answers.ts';
import { endpoint } from '../../base/endpoint.ts';

export const people = {
  me: endpoint<Me>()({
    method: 'get',
    path: '/api/me',
    by: clinicRoles,
    sees: 'account',
    logs: { not: 'own' },
    withoutFactor: true,
    whileLocked: true,
  }),
  deviceKey: endpoint<{ key: string }>()({
    method: 'get',
    path: '/api/device-key',
    by: clinicRoles,
    sees: 'account',
    logs: { not: 'own' },
    withoutFactor: true,
    whileLocked: true,
  }),
  help: endpoint<HelpInfo>()({
    method: 'get',
    path: '/api/help',
    by: [...clinicRoles, 'signedOut'],
    sees: 'clinic',
    logs: { not: 'content' },
    withoutFactor: true,
    whileLocked: true,
  }),
};
