import { defineConfig } from 'vitest/config';

const ENGINE_TESTS = [
  'tests/{cli,contract,demo,escape,mcp,persona,policy,sandbox,strategic,template}/**/*.test.ts',
];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Of the few suites whose tests run side by side; more only wait for each other's containers.
    maxConcurrency: 3,
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ENGINE_TESTS } },
      {
        extends: true,
        test: {
          name: 'engine',
          include: ENGINE_TESTS,
          globalSetup: 'tests/support/global-setup.ts',
          // Containers and tests share the machine's cores: files run one after another.
          fileParallelism: false,
        },
      },
    ],
  },
});
