import { configDefaults, defineConfig } from 'vitest/config';
import { ClosingLine } from './test/support/closing-line.ts';

/** Minutes of killing and starting again: it needs the machine for itself. */
const kills = 'test/journeys/kill.test.ts';

export default defineConfig({
  test: {
    reporters: ['default', new ClosingLine()],
    globalSetup: ['test/support/assembly.ts'],
    // The SDK says at every start that next year's versions want a newer Node; ours are pinned.
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // Two cores: more workers than that only wait for each other.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: 'all', include: ['test/**/*.test.ts'], exclude: [...configDefaults.exclude, kills] },
      },
      { extends: true, test: { name: 'kills', include: [kills], sequence: { groupOrder: 1 } } },
    ],
  },
});
