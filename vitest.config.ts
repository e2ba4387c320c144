import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const src = (path: string) => fileURLToPath(new URL(`./src/${path}`, import.meta.url))

/** Tests that compile contracts and start a node, and tests that compile circuits. */
const CHAIN = ['test/chain/**/*.test.ts', 'test/targets/solidity/**/*.test.ts']
const ZK = ['test/zk/**/*.test.ts', 'test/circuits/**/*.test.ts', 'test/targets/circom/**/*.test.ts']

const project = (name: string, include: string[], exclude: string[] = []) => ({
  extends: true as const,
  test: { name, include, exclude },
})

export default defineConfig({
  // Examples and documents import the package by its name.
  resolve: {
    alias: [
      { find: /^onestep$/, replacement: src('index.ts') },
      { find: /^onestep\/(.+)$/, replacement: src('$1/index.ts') },
    ],
  },
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      project('core', ['test/**/*.test.ts'], [...CHAIN, ...ZK]),
      project('chain', CHAIN),
      project('zk', ZK),
    ],
  },
})
