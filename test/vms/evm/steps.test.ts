/**
 * The numbers of steps in docs/vms/evm.md are those of these transactions.
 */
import { readFileSync } from 'node:fs'
import { secp256k1 } from '@noble/curves/secp256k1'
import { expect, test } from 'vitest'
import { concatAll } from '../../../src/bytes/bytes.ts'
import type { Executor } from '../../../src/run/executor.ts'
import { wasmExecutor } from '../../../src/run/wasm.ts'
import type { Vm } from '../../../src/vm/index.ts'
import { type EvmProgram, evmProgram } from '../../../src/vms/evm/load.ts'
import type { Fork } from '../../../src/vms/evm/machine/forks.ts'
import { account, code, programOf, TARGET } from './assembler.ts'
import { DIGEST, g1, g2, verification, words } from './curve-inputs.ts'
import { BOB, CAROL, source } from './signed.ts'
import { KEYS, signedBytes, type Unsigned } from './signing.ts'
import { pointEvaluation } from './transactions.ts'

const slow = process.env.ONESTEP_SLOW === '1'
if (!slow) console.log('evm: the numbers of steps in docs/vms/evm.md are counted with ONESTEP_SLOW=1')

const PAGE = readFileSync('docs/vms/evm.md', 'utf8')
const expectOnPage = (rows: readonly string[]) =>
  expect(rows.filter((one) => !PAGE.includes(one))).toEqual([])

const executors = new Map<Vm, Executor>()
function stepsOf({ vm, state }: EvmProgram): number {
  const executor = executors.get(vm) ?? wasmExecutor(vm.machine)
  executors.set(vm, executor)
  executor.restore(state)
  const steps = executor.run(10_000_000n)
  expect(executor.header()[0]).toBe(1)
  return Number(steps)
}
const row = (name: string, steps: readonly number[]) =>
  `| ${name} | ${steps.map((count) => count.toLocaleString('en')).join('; ')} |`

/** Steps of a transaction whose contract calls a precompile with the transaction's data. */
const called = (address: number, data: Uint8Array, fork: Fork = 'prague') =>
  stepsOf(
    evmProgram(
      programOf({
        fork,
        run: code(
          'calldatasize',
          0,
          0,
          'calldatacopy',
          0,
          0,
          'calldatasize',
          0,
          address,
          'gas staticcall stop',
        ),
        tx: { data },
      }),
    ),
  )
const SCALAR = 2n ** 254n - 12_345n
const scaled = (point: Uint8Array) => concatAll([point, words(32, SCALAR)])
const repeated = (bytes: Uint8Array, times: number) => concatAll(new Array(times).fill(bytes))

/** The generators of bn254. */
const BN = words(
  32,
  1n,
  2n,
  0x198e9393_920d483a_7260bfb7_31fb5d25_f1aa4933_35a9e712_97e485b7_aef312c2n,
  0x1800deef_121f1e76_426a0066_5e5c4479_674322d4_f75edadd_46debd5c_d992f6edn,
  0x090689d0_585ff075_ec9e99ad_690c3395_bc4b3133_70b38ef3_55acdadc_d122975bn,
  0x12c85ea5_db8c6deb_4aab7180_8dcb408f_e3d1e769_0c43d37b_4ce6cc01_66fa7daan,
)
const modexp = concatAll([words(32, 40n, 33n, 40n), new Uint8Array(113).fill(0xab)])
const [KEY] = KEYS
function recovery(): Uint8Array {
  const { r, s, recovery } = secp256k1.sign(DIGEST, KEY.secret)
  return concatAll([DIGEST, words(32, 27n + BigInt(recovery), r, s)])
}
test.skipIf(!slow)('steps of precompiles', () => {
  const rows = [
    ['signature recovery', called(1, recovery())],
    ['modular exponentiation: a base of 40 bytes, an exponent of 33, a modulus of 40', called(5, modexp)],
    [
      'bn254: sum, product, two pairings',
      called(6, concatAll([BN.subarray(0, 64), BN.subarray(0, 64)])),
      called(7, concatAll([BN.subarray(0, 64), words(32, SCALAR)])),
      called(8, repeated(BN, 2)),
    ],
    ['point evaluation (EIP-4844)', called(10, pointEvaluation())],
    [
      'BLS12-381, G1 (EIP-2537): sum; product, two products',
      called(11, concatAll([g1(3n), g1(5n)])),
      called(12, scaled(g1(3n))),
      called(12, repeated(scaled(g1(3n)), 2)),
    ],
    [
      'BLS12-381, G2: sum; product, two products',
      called(13, concatAll([g2(3n), g2(5n)])),
      called(14, scaled(g2(3n))),
      called(14, repeated(scaled(g2(3n)), 2)),
    ],
    [
      'BLS12-381: one pairing, two',
      called(15, concatAll([g1(3n), g2(5n)])),
      called(15, repeated(concatAll([g1(3n), g2(5n)]), 2)),
    ],
    ['BLS12-381: a number mapped to G1, to G2', called(16, words(64, 9n)), called(17, words(64, 9n, 7n))],
    ['secp256r1 (EIP-7951)', called(0x100, verification(), 'osaka')],
  ] as const
  expectOnPage(rows.map(([name, ...steps]) => row(name, steps)))
})

test.skipIf(!slow)('steps of signed transactions', () => {
  const signed = (tx: Unsigned) =>
    stepsOf(evmProgram(source(signedBytes(tx), 'prague', [[BOB.address, account({ balance: 1n })]])))
  const authorized = [BOB, CAROL, KEYS[3]].map((key) => ({ key, address: TARGET, nonce: 0n }))
  const data = new Uint8Array(70).fill(3)
  expectOnPage([
    row('a call with 70 bytes of data', [signed({ to: TARGET, data })]),
    row('a transaction of type 4 with three authorizations', [signed({ type: 4, to: TARGET, authorized })]),
  ])
})
