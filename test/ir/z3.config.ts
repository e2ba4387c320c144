import { defineConfig } from 'vitest/config'

/** Proofs with z3, apart from the tests: they load a solver of 30 MB and take minutes. */
export default defineConfig({
  test: {
    include: ['test/**/*.z3.ts'],
    testTimeout: 600_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
  },
})
