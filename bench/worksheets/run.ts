// Twelve people type in one worksheet at the same time: how fast is a key on the other screens, and what does it cost.
// Run: node_modules/.bin/node bench/worksheets/run.ts   (docs/performance.md tells what the columns mean)
import { registerHooks } from 'node:module';

// Socket.IO's client as browsers get it: for Node it comes in a build that asks at each step whether it should print what it does.
registerHooks({
  resolve: (specifier, context, next) =>
    next(
      specifier,
      /^(socket|engine)\.io-(client|parser)$/.test(specifier)
        ? { ...context, conditions: context.conditions.filter((condition) => condition !== 'node') }
        : context,
    ),
});
await import('./compare.ts');
