import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** A test is an engine's when it imports something that works with one; so it cannot be filed wrongly. */
const ENGINE_SUPPORT = /from '[./]+(support\/(engines|run-in-image|own-podman)|contract\/support)\.js'/;

const tests = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.test.ts'))
  .map((path) => `tests/${path.replaceAll('\\', '/')}`);
const engineTests = tests.filter(
  (path) => path.startsWith('tests/contract/') || ENGINE_SUPPORT.test(readFileSync(path, 'utf8')),
);

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A loaded machine takes long over what a free one does at once.
    expect: { poll: { timeout: 15_000 } },
    // Of the few suites whose tests run side by side; more only wait for each other's containers.
    maxConcurrency: 3,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: engineTests,
          globalSetup: 'tests/support/scratch.ts',
          // All cores, where the default leaves one idle.
          maxWorkers: '100%',
        },
      },
      {
        extends: true,
        test: {
          name: 'engine',
          include: engineTests,
          globalSetup: ['tests/support/scratch.ts', 'tests/support/global-setup.ts'],
          // Containers and tests share the machine's cores: files run one after another.
          fileParallelism: false,
        },
      },
    ],
  },
});
