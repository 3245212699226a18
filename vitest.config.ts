import { configDefaults, defineConfig } from 'vitest/config';
import { ClosingLine } from './test/support/closing-line.ts';

/** Minutes of killing and starting again: it needs the machine for itself. */
const kills = 'test/journeys/kill.test.ts';
/** Whole provinces, and what changes something for its whole process: each file has a process of its own. */
const apart = [
  'test/{journeys,local,security}/**/*.test.ts',
  'test/functions/endpoints.test.ts',
  'test/functions/formats/*.test.ts',
];

export default defineConfig({
  test: {
    reporters: ['default', new ClosingLine()],
    globalSetup: ['test/support/assembly.ts'],
    // The SDK says at every start that next year's versions want a newer Node; ours are pinned.
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // Two cores, a quarter of which two workers leave idle while browsers and processes start.
    maxWorkers: 3,
    projects: [
      {
        extends: true,
        // They share what they import, which would else be a fifth of the work.
        test: {
          name: 'parts',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...apart, kills],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'apart', include: apart, exclude: [...configDefaults.exclude, kills] } },
      { extends: true, test: { name: 'kills', include: [kills], sequence: { groupOrder: 1 } } },
    ],
  },
});
