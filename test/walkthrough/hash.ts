import type { Walkthrough } from './change.ts'

/** BLAKE2s (RFC 7693), of bytes as keccak-256 and SHA-256. */
export const hash: Walkthrough = {
  page: 'docs/adding-a-hash.md',
  name: 'blake2s',
  edits: [
    {
      file: 'src/hash/blake2s.ts',
      insert: `/**
 * BLAKE2s with digests of 32 bytes (RFC 7693).
 * @module
 */
import { blake2s as plain } from '@noble/hashes/blake2.js'
import { byteHash, engineOf } from './bytehash.ts'
import type { Hash } from './types.ts'

export const blake2s: Hash = byteHash('blake2s', engineOf((message) => plain(message)))
`,
    },
    {
      file: 'src/hash/named.ts',
      before: /^import \{ fastKeccak256/,
      insert: "import { blake2s } from './blake2s.ts'\n",
    },
    {
      file: 'src/hash/named.ts',
      before: /^\} as const satisfies Record<string, NamedHash>/,
      insert: '  blake2s: { id: 200, load: async () => blake2s },\n',
    },
    {
      file: 'src/hash/index.ts',
      before: /^export \{ byteHash/,
      insert: "export { blake2s } from './blake2s.ts'\n",
    },
    {
      file: 'test/hash/blake2s.test.ts',
      insert: `import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { concat, fromHex } from '../../src/bytes/bytes.ts'
import { blake2s } from '../../src/hash/index.ts'

test('leaves and nodes are BLAKE2s of the tag and the bytes, by another implementation', () => {
  const theirs = (bytes: Uint8Array) => new Uint8Array(createHash('blake2s256').update(bytes).digest())
  const [a, b] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)]
  expect(blake2s.leaf(a)).toEqual(theirs(concat(Uint8Array.of(0), a)))
  expect(blake2s.node(concat(a, b))).toEqual(theirs(concat(Uint8Array.of(1), a, b)))
})

test('the example of RFC 7693, appendix B', () => {
  const digest = '508c5e8c327c14e2e1a72ba34eeb452f37458b209ed63a294d999b4c86675982'
  expect(createHash('blake2s256').update('abc').digest('hex')).toBe(digest)
  expect(fromHex(digest)).toHaveLength(32)
})
`,
    },
  ],
  generated: ['docs/surface.txt'],
  check({ run, test }) {
    run('npm', ['run', 'typecheck'])
    run('npm', ['run', 'generate', '--', '--only', 'surface'])
    test('core', [
      'test/surface.test.ts',
      'test/hash/named.test.ts',
      'test/hash/blake2s.test.ts',
      'test/layers.test.ts',
    ])
    run('npm', ['run', 'build'])
    const [elf, proof] = ['fixtures/programs/elf/args.rv32im.Os.elf', 'node_modules/step.proof']
    const onestep = (...args: string[]) => run('node', ['dist/cli/main.js', ...args])
    onestep('prove', elf, '--step', '100', '--hash', 'blake2s', '-o', proof)
    onestep('verify', proof)
  },
}
