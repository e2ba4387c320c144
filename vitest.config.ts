import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const src = (path: string) => fileURLToPath(new URL(`./src/${path}`, import.meta.url))

/** Tests of the built site: test/site/vitest.config.ts runs them. */
const SITE = ['test/site/**']
/** Tests that compile contracts and start a node, and tests that compile circuits. */
const CHAIN = ['test/chain/**/*.test.ts', 'test/targets/solidity/**/*.test.ts']
const ZK = ['test/zk/**/*.test.ts', 'test/circuits/**/*.test.ts', 'test/targets/circom/**/*.test.ts']

const project = (name: string, include: string[], exclude: string[] = [], retry = 0) => ({
  extends: true as const,
  test: { name, include, exclude, retry },
})

export default defineConfig({
  // Examples and documents import the package by its name.
  resolve: {
    alias: [
      { find: /^onestep$/, replacement: src('index.ts') },
      { find: /^onestep\/zk\/circuits$/, replacement: src('zk/circuits.ts') },
      { find: /^onestep\/(.+)$/, replacement: src('$1/index.ts') },
    ],
  },
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      project('core', ['test/**/*.test.ts'], [...CHAIN, ...ZK, ...SITE]),
      // Processes that race on a node in real time: a loaded machine may need a second try, which the report shows.
      project('chain', CHAIN, [], 2),
      project('zk', ZK),
    ],
  },
})
