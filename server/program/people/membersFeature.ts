import { members as api } from '#shared/program/members/api.ts';
import { defineFeature } from '#server/platform/feature/feature.ts';
import { careTeam, joinTeam, leaveTeam } from './careTeamRoutes.ts';
import { endMembership, memberList, setRoles, takeBack } from './memberRoutes.ts';

export const membersFeature = defineFeature({
  name: 'members',
  api,
  owns: {},
  serves: { list: memberList, setRoles, end: endMembership, takeBack, careTeam, joinTeam, leaveTeam },
});
