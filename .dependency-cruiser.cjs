const from = (path, pathNot) => ({ path, ...(pathNot && { pathNot }) });

/** No arrow from this wing of a side to those above it. */
const up = (side, wing, above, except) => ({
  name: `${side}-${wing.replace('|', '-and-')}-looks-down`,
  severity: 'error',
  from: from(`^${side}/(${wing})/`, except),
  to: { path: `^${side}/(${above})/` },
});

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
    // Up is: base and platform, program, live, learning and records, session, app (docs/architecture.md). scripts/rooms.mjs counts what these rules forbid,
    // and circles among folders.
    up('server', 'platform', 'program|live|learning|records|seed'),
    up('server', 'program', 'live|learning|records'),
    up('server', 'live', 'learning|records', '^server/live/testing/'),
    up('server', 'learning', 'records'),
    up('server', 'records', 'learning'),
    {
      name: 'only-the-start-knows-the-features',
      severity: 'error',
      from: from('^server/(platform|program|live|learning|records)/'),
      to: { path: '^server/[^/]+\\.ts$' },
    },
    {
      // It is given what features declare (server/platform/feature/feature.ts); when a session is open is the schedule's to say.
      name: 'engine-knows-no-feature',
      severity: 'error',
      from: from('^server/live/', '^server/live/testing/'),
      to: { path: '^server/program/', pathNot: '^server/program/schedule/' },
    },
    up('client', 'base', 'live|program|learning|records|session|app'),
    up('client', 'live', 'program|learning|records|session|app'),
    up('client', 'program', 'learning|records|session|app'),
    up('client', 'learning', 'records|session|app'),
    up('client', 'records', 'learning|session|app'),
    up('client', 'session', 'app'),
    up('shared', 'base|people', 'program|live|learning|records|tools|session'),
    up('shared', 'program', 'live|learning|records|tools|session'),
    up('shared', 'live', 'learning|records|tools|session'),
    up('shared', 'learning', 'records|tools|session'),
    up('shared', 'records', 'learning|tools|session'),
    up('shared', 'tools', 'session', '^shared/tools/testing/'),
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
      from: from('^(shared|client/session)/tools/([^/]+)/', '^shared/tools/[^/]+/testing/'),
      to: { path: '^(shared|client/session)/tools/[^/]+/', pathNot: '^(shared|client/session)/tools/$2/' },
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
