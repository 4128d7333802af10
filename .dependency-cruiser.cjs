const from = (path, pathNot) => ({ path, ...(pathNot && { pathNot }) });

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'shared-is-pure',
      severity: 'error',
      from: from('^shared/'),
      to: { path: '^(server|client|prisma)/|^(node:)?(fs|path|crypto|timers|net|http|os|child_process)(/|$)' },
    },
    { name: 'client-never-sees-the-server', severity: 'error', from: from('^client/'), to: { path: '^(server|prisma)/' } },
    { name: 'server-never-sees-the-client', severity: 'error', from: from('^server/'), to: { path: '^client/' } },
    {
      // Both are given what features declare (server/platform/feature/feature.ts); when a session is open is the schedule's to say.
      name: 'door-engine-and-jobs-know-no-feature',
      severity: 'error',
      from: from('^server/(live|documents|platform|http)/', '^server/(live/testing/|http/registry)'),
      to: { path: '^server/(care|checkins|clinic|kept|lessons|notices|people|plans|practice|program|ratings|records|rooms|seen|worksheets)/|^server/features' },
    },
    {
      name: 'media-knows-no-therapy',
      severity: 'error',
      from: from('^server/live/media/'),
      to: { path: '^(shared|server|client)/', pathNot: '^(server/live/media/|shared/live/media/)' },
    },
    {
      name: 'threads-of-the-database-start-light',
      severity: 'error',
      // To load Prisma takes a thread longer than its work.
      from: from('^server/platform/db/shortLogWorker'),
      to: { path: '^(server/platform/db/(open|migrate)\\.ts|node_modules/@prisma/)', reachable: true },
    },
    {
      name: 'tools-are-islands',
      severity: 'error',
      // What several tests of one tool stand on ("<tool>/testing") may use the stage that all tools' tests share.
      from: from('^(shared|client)/tools/([^/]+)/', '^shared/tools/[^/]+/testing/'),
      to: { path: '^(shared|client)/tools/[^/]+/', pathNot: '^(shared|client)/tools/$2/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.test\\.tsx?$|server/platform/db/generated' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js'] },
  },
};
