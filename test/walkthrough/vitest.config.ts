import { defineConfig } from 'vitest/config'

/** Walk-throughs, apart from the tests: each type-checks and tests a copy of the repository, which takes minutes. */
export default defineConfig({
  test: {
    include: ['test/walkthrough/*.walk.ts'],
    testTimeout: 3_600_000,
    pool: 'forks',
    maxWorkers: 1,
  },
})
