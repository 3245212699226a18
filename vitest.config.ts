import { configDefaults, defineConfig } from 'vitest/config';
import { ClosingLine } from './test/support/closing-line.ts';

export default defineConfig({
  test: {
    reporters: ['default', new ClosingLine()],
    globalSetup: ['test/support/assembly.ts'],
    include: ['test/**/*.test.ts'],
    // Minutes of starting again and again: a command of its own, `npm run test:kill`.
    exclude: process.env['MOTCUA_KILL'] === undefined ? [...configDefaults.exclude, 'test/journeys/kill.test.ts'] : [],
    // The SDK says at every start that next year's versions want a newer Node; ours are pinned.
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // Two cores: more workers than that only wait for each other.
    maxWorkers: 2,
  },
});
