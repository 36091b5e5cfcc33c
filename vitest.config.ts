import { defineConfig } from 'vitest/config';

// Engine tests share two cores with the containers they start: files run one after another there.
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
