/**
 * What `fixtures/proofs` holds. `npm run generate` writes it.
 */

import { fromHex, toBigint, toHex } from '../../src/bytes/bytes.ts'
import { keccak256, poseidon } from '../../src/hash/index.ts'
import { keccakKey, sha256Key } from '../../src/preimage/index.ts'
import { encodeProof } from '../../src/proof/codec.ts'
import type { Reason } from '../../src/proof/index.ts'
import { pagesOf, type State, zeroState } from '../../src/state/state.ts'
import { acceptFixture, partsOf, rejectFixtures, testPreimages } from '../../src/testing/index.ts'
import { asker } from '../vms/asker.ts'
import { ledger } from '../vms/ledger.ts'
import { tiny } from '../vms/tiny.ts'

/**
 * Reasons that no bytes can have, since the codec computes what they complain about: how many
 * leaves, bitmap bytes and siblings there are follows from the count and the bitmap. They guard
 * proofs that were put together by hand, and `test/state/multiproof.test.ts` has them.
 */
export const IMPOSSIBLE: readonly Reason[] = [
  'leaf-count',
  'leaf-length',
  'bitmap-length',
  'sibling-missing',
  'sibling-extra',
]

const r = (op: number, d = 0, a = 0, b = 0) => (op << 24) | (d << 20) | (a << 16) | (b << 12)

/** A state of tiny about to run one word at `pc`, with some data at word 1,000. */
function at(
  word: number,
  changes: { pc?: number; x?: readonly number[]; status?: State['status'] } = {},
): State {
  const pc = changes.pc ?? 0
  const code = new Uint8Array(4)
  new DataView(code.buffer).setUint32(0, word >>> 0, true)
  const data = Uint8Array.from({ length: 40 }, (_, i) => i + 1)
  const x = Array.from({ length: 16 }, (_, i) => BigInt(changes.x?.[i] ?? 0))
  return {
    ...zeroState(tiny.machine),
    status: changes.status ?? { kind: 'running' },
    registers: { pc: BigInt(pc), x },
    memories: {
      mem: pagesOf([
        [4n * BigInt(pc), code],
        [4000n, data],
      ]),
    },
  }
}

const steps: Record<string, State> = {
  add: at(r(1, 1, 2, 3), { x: [0, 0, 0xffffffff, 2] }),
  li: at(0x0213fff0),
  lw: at(r(3, 1, 2), { x: [0, 0, 1003] }),
  'lw-same-leaf': at(r(3, 1, 2), { pc: 1001, x: [0, 0, 1002] }),
  sw: at(r(4, 1, 2), { x: [0, 0xdeadbeef, 1007] }),
  'sw-over-code': at(r(4, 1, 2), { pc: 5, x: [0, 7, 5] }),
  'sw-last-word': at(r(4, 1, 2), { x: [0, 1, 2 ** 20 - 1] }),
  'beq-taken': at(0x0512ffff, { pc: 9, x: [0, 4, 4] }),
  'beq-not-taken': at(0x0512ffff, { pc: 9, x: [0, 4, 5] }),
  'div-by-zero': at(r(6, 1, 2, 3), { x: [0, 0, 9] }),
  'fetch-out-of-range': { ...at(0), registers: { pc: 1n << 20n, x: at(0).registers.x } },
  'load-out-of-range': at(r(3, 1, 2), { x: [0, 0, 2 ** 20] }),
  'illegal-instruction': at(-1),
  halt: at(r(7, 2), { x: [0, 0, 0x80000000] }),
  halted: at(0, { status: { kind: 'halted', code: 5n } }),
  trapped: at(0, { status: { kind: 'trapped', reason: 'division by zero' } }),
}

/** A state of asker about to run one word of two bytes; its keys are of samples that `testPreimages` knows. */
function asking(word: number): State {
  const zero = zeroState(asker.machine)
  const [key, other] = [keccakKey(sample(136)), sha256Key(sample(55))]
  return {
    ...zero,
    registers: { ...zero.registers, key: toBigint(key), other: toBigint(other), at: 9n },
    memories: { mem: pagesOf([[0n, Uint8Array.of(word >> 8, word & 0xff)]]) },
  }
}
const sample = (length: number) => {
  const data = Uint8Array.from({ length }, (_, i) => (i * 31 + length) & 0xff)
  if (!testPreimages(keccakKey(data))) throw new Error(`there is no sample of ${length} bytes`)
  return data
}

const asks: Record<string, State> = {
  ask: asking(0x0100),
  'ask-two': asking(0x0500),
  askif: asking(0x0400),
}

/** A state of the VM of maps about to run one word; its maps have entries at small and at wide keys. */
function mapped(word: number, x: readonly bigint[]): State {
  const zero = zeroState(ledger.machine)
  const code = new Uint8Array(4)
  new DataView(code.buffer).setUint32(0, word >>> 0, true)
  const balances = new Map(
    [0n, 1n, 2n, 3n, 5n, 8n, 13n, 21n, 2n ** 255n, 2n ** 256n - 1n].map(
      (key) => [key, (key % 97n) + 200n] as const,
    ),
  )
  return {
    ...zero,
    registers: { ...zero.registers, x: [...x, ...Array<bigint>(4 - x.length).fill(0n)], f: [2n ** 63n, 7n] },
    memories: { code: pagesOf([[0n, code]]) },
    maps: { balances, felts: new Map([[2n ** 63n, 11n]]), small: new Map([[3n, 1n]]) },
  }
}

const op = (code: number, a = 0, b = 0, i = 0) => (code << 24) | (a << 20) | (b << 16) | (i << 8)

const mapSteps: Record<string, State> = {
  'map-lookup': mapped(op(1, 1, 0), [2n ** 255n]),
  'map-lookup-absent': mapped(op(1, 1, 0), [77n]),
  'map-update': mapped(op(2, 0, 1, 9), [2n ** 256n - 1n, 5n]),
  'map-insert': mapped(op(3, 0) | 99, [1234567n]),
  'map-delete': mapped(op(3, 0), [8n]),
  'map-delete-absent': mapped(op(3, 0), [9n]),
  'map-pay-oneself': mapped(op(2, 0, 1, 9), [13n, 13n]),
  'map-trap': mapped(op(2, 0, 1, 255), [0n, 1n]),
  'map-felts': mapped(op(7) | (1 << 16), []),
  'map-small': mapped(op(6) | (3 << 16), []),
}

/** Every file, by its path beneath `fixtures/proofs`. */
export async function proofFixtures(): Promise<ReadonlyMap<string, object>> {
  const files = new Map<string, object>()
  for (const [name, state] of Object.entries(steps)) {
    files.set(`accept/${name}.json`, acceptFixture(tiny, state, keccak256))
  }
  for (const [name, state] of Object.entries(mapSteps))
    files.set(`accept/${name}.json`, acceptFixture(ledger, state, keccak256))
  const withPoseidon = await poseidon()
  files.set('accept/sw-poseidon.json', acceptFixture(tiny, steps.sw, withPoseidon))
  const reject = (name: string, fixtures: ReturnType<typeof rejectFixtures>) => {
    for (const fixture of fixtures) {
      const slug = fixture.tampered.replace(/\W+/g, '-').replace(/^-|-$/g, '')
      files.set(`reject/${fixture.reason}/${name}-${slug}.json`, fixture)
    }
  }
  for (const name of ['sw', 'lw-same-leaf', 'halted'])
    reject(name, rejectFixtures(tiny, steps[name], keccak256))
  for (const [name, state] of Object.entries(asks)) {
    const fixture = acceptFixture(asker, state, keccak256)
    files.set(`accept/${name}.json`, fixture)
    reject(
      name,
      rejectFixtures(asker, state, keccak256).filter(({ reason }) => reason.startsWith('preimage-')),
    )
  }
  const { after: _, ...whole } = acceptFixture(asker, asks['ask-two'], keccak256)
  const parts = partsOf(asker, fromHex(whole.proof), keccak256)
  const tampered = 'preimage 0 left out'
  const proof = toHex(encodeProof(asker, { ...parts, preimages: parts.preimages.slice(1) }))
  reject('ask-two', [{ ...whole, proof, tampered, reason: 'preimage-missing' }])
  const aliased = rejectFixtures(tiny, steps.sw, withPoseidon).filter(
    ({ reason }) => reason === 'sibling-not-digest',
  )
  reject('sw-poseidon', aliased)
  for (const name of ['map-update', 'map-insert', 'map-small'])
    reject(name, onMaps(rejectFixtures(ledger, mapSteps[name], keccak256)))
  const digests = rejectFixtures(ledger, mapSteps['map-update'], withPoseidon)
  reject(
    'map-update-poseidon',
    digests.filter(({ reason }) => reason === 'map-digest'),
  )
  return files
}

const onMaps = (fixtures: ReturnType<typeof rejectFixtures>) =>
  fixtures.filter(({ reason, tampered }) => reason.startsWith('map-') || tampered.startsWith('map '))
