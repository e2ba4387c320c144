import { defineConfig } from 'vitest/config'

/** The site that `npm run site` has built, in a real browser. */
export default defineConfig({
  test: { include: ['test/site/*.test.ts'], testTimeout: 180_000, hookTimeout: 60_000 },
})
