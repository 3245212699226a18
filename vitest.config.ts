import { configDefaults, defineConfig } from 'vitest/config';
import { ClosingLine } from './test/support/closing-line.ts';

/** Minutes of killing processes and starting them again: a core for each, and nothing beside them. */
const kills = ['test/journeys/kill.test.ts', 'test/local/start.test.ts'];
/** Whole provinces: a worker runs one after the other. */
const provinces = ['test/{journeys,local,security}/**/*.test.ts'];
/** Each changes something for its whole process, and has one of its own. */
const apart = ['test/functions/endpoints.test.ts', 'test/functions/formats/*.test.ts'];

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
    // What files import they share, which would else be a fifth of the work.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'parts',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...provinces, ...apart],
        },
      },
      {
        extends: true,
        test: { name: 'provinces', include: provinces, exclude: [...configDefaults.exclude, ...kills] },
      },
      { extends: true, test: { name: 'apart', include: apart, isolate: true } },
      { extends: true, test: { name: 'kills', include: kills, sequence: { groupOrder: 1 } } },
    ],
  },
});
