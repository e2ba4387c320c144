/**
 * What hooks give and do: of the block, the transaction and accounts, hashes, transient storage, creations, calls of
 * every kind, and return data.
 */
import { keccak_256 } from '@noble/hashes/sha3.js'
import { expect, test } from 'vitest'
import { equal, toBigint } from '../../../src/bytes/bytes.ts'
import { HOOKS } from '../../../src/vms/stylus/hooks/table.ts'
import { stylusCode } from '../../../src/vms/stylus/index.ts'
import { HOOK_INK } from '../../../src/vms/stylus/prices.ts'
import { code, deploying, SENDER } from '../evm/assembler.ts'
import { wat } from '../wasm/wat.ts'
import { CONTRACT, HOOK_NAMES, moduleText, PROGRAM, sourceOf, word } from './programs.ts'
import { outcomeOf } from './run.ts'

const programOfText = async (body: string, rest = '') => stylusCode(await wat(moduleText(body, rest)))

/** Words that a program returns, which a transaction calls, or a contract if there is one. */
async function words(body: string, count: number, contract?: Uint8Array, rest = ''): Promise<bigint[]> {
  const codes = new Map([
    [
      PROGRAM,
      await programOfText(
        `${body} (call $write_result (i32.const 0) (i32.const ${32 * count})) (i32.const 0)`,
        rest,
      ),
    ],
  ])
  if (contract) codes.set(CONTRACT, contract)
  const tx = { to: contract ? CONTRACT : PROGRAM, gasLimit: 2_000_000n, data: word(9n), maxFee: 12n }
  const { succeeded, output } = await outcomeOf(sourceOf(codes, tx))
  expect(succeeded).toBe(true)
  return Array.from({ length: count }, (_, i) => toBigint(output.subarray(32 * i, 32 * i + 32)))
}

/** A number that a hook returns, at the end of a word. */
const number = (hook: string, at: number, type: 'i32' | 'i64') =>
  `(${type}.store (i32.const ${32 * at}) (call $${hook}))`
const little = (value: bigint, bytes: number) => {
  const reversed = Buffer.from(value.toString(16).padStart(2 * bytes, '0'), 'hex').reverse()
  return toBigint(reversed) << BigInt(256 - 8 * bytes)
}

test('every hook has a price, and tests know it', () => {
  expect(Object.keys(HOOKS).sort()).toEqual(Object.keys(HOOK_INK).sort())
  expect([...HOOK_NAMES].sort()).toEqual(Object.keys(HOOKS).sort())
})

test('the block, the transaction and the frame', { timeout: 300_000 }, async () => {
  const pointers = [
    'block_basefee',
    'block_coinbase',
    'contract_address',
    'msg_sender',
    'msg_value',
    'tx_gas_price',
    'tx_origin',
  ]
  const body = [
    ...pointers.map((name, i) => `(call $${name} (i32.const ${32 * i}))`),
    ...['block_gas_limit', 'block_number', 'block_timestamp', 'chainid'].map((name, i) =>
      number(name, 7 + i, 'i64'),
    ),
    number('tx_ink_price', 11, 'i32'),
    number('msg_reentrant', 12, 'i32'),
  ].join('\n')
  const address = (value: bigint) => value << 96n
  expect(await words(body, 13)).toEqual([
    ...[10n, address(0xc01ba5en), address(PROGRAM), address(SENDER), 0n, 12n, address(SENDER)],
    ...[1_000_000_000n, 300n, 1000n, 1n].map((value) => little(value, 8)),
    ...[little(10_000n, 4), 0n],
  ])
})

test('gas is ink, and both go down', async () => {
  const [gas, ink] = await words(`${number('evm_gas_left', 0, 'i64')} ${number('evm_ink_left', 1, 'i64')}`, 2)
  const [left, more] = [gas!, ink!].map((value) =>
    toBigint(Buffer.from(value.toString(16).padStart(64, '0').slice(0, 16), 'hex').reverse()),
  )
  expect(left).toBeLessThan(2_000_000n - 21_000n)
  expect(left! - more! / 10_000n).toBeLessThanOrEqual(2n)
})

test('hashes of any length', async () => {
  for (const size of [0, 5, 32, 100, 200]) {
    const [hash] = await words(
      `(memory.fill (i32.const 100) (i32.const 0x5a) (i32.const ${size}))
      (call $native_keccak256 (i32.const 100) (i32.const ${size}) (i32.const 0))`,
      1,
    )
    expect(hash).toBe(toBigint(keccak_256(new Uint8Array(size).fill(0x5a))))
  }
})

test('transient storage, balances, sizes and hashes of code', async () => {
  const program = await programOfText('(i32.const 0)')
  const bytes = (value: bigint) => value.toString(16).padStart(40, '0').replace(/../g, '\\$&')
  const rest = `(data (i32.const 500) "${bytes(SENDER)}") (data (i32.const 520) "${bytes(PROGRAM)}") (data (i32.const 540) "${bytes(CONTRACT)}")`
  const body = `
    (i32.store8 (i32.const 331) (i32.const 3)) (i32.store8 (i32.const 400) (i32.const 77))
    (call $transient_store_bytes32 (i32.const 300) (i32.const 400))
    (call $transient_load_bytes32 (i32.const 300) (i32.const 0))
    (call $account_balance (i32.const 520) (i32.const 32))
    (call $account_codehash (i32.const 540) (i32.const 64))
    (i32.store (i32.const 96) (call $account_code_size (i32.const 540)))`
  const codes = new Map([
    [
      PROGRAM,
      await programOfText(`${body} (call $write_result (i32.const 0) (i32.const 128)) (i32.const 0)`, rest),
    ],
    [CONTRACT, program],
  ])
  const { output } = await outcomeOf(sourceOf(codes, { to: PROGRAM, value: 55n, gasLimit: 500_000n }))
  const [transient, balance, hash, size] = [0, 1, 2, 3].map((i) =>
    toBigint(output.subarray(32 * i, 32 * i + 32)),
  )
  expect([transient, balance, hash]).toEqual([77n << 248n, 55n, toBigint(keccak_256(program))])
  expect(size).toBe(little(BigInt(program.length), 4))
})

test('contracts that programs create are called, and their output is read in part', async () => {
  const runtime = code(0x1122334455n, 0, 'mstore', 32, 0, 'return')
  const init = deploying(runtime)
  const data = [...init].map((byte) => `\\${byte.toString(16).padStart(2, '0')}`).join('')
  const body = (salted: boolean) => `
    (call $create${salted ? 2 : 1} (i32.const 600) (i32.const ${init.length}) (i32.const 700) ${salted ? '(i32.const 740)' : ''} (i32.const 800) (i32.const 840))
    (drop (call $static_call_contract (i32.const 800) (i32.const 0) (i32.const 0) (i64.const -1) (i32.const 844)))
    (i32.store (i32.const 64) (call $read_return_data (i32.const 0) (i32.const 27) (i32.const 3)))
    (i32.store (i32.const 68) (call $read_return_data (i32.const 32) (i32.const 30) (i32.const 100)))
    (i32.store (i32.const 72) (call $return_data_size))
    (i32.store (i32.const 76) (i32.load (i32.const 844)))
    (memory.copy (i32.const 96) (i32.const 800) (i32.const 20))`
  const found = new Set<bigint>()
  for (const salted of [false, true]) {
    const [first, second, sizes, address] = await words(
      body(salted),
      4,
      undefined,
      `(data (i32.const 600) "${data}")`,
    )
    expect([first! >> 232n, second! >> 240n]).toEqual([0x112233n, 0x4455n])
    const expected = [3, 2, 32, 32].map((value) => Uint8Array.of(value, 0, 0, 0))
    expect(sizes! >> 128n).toBe(toBigint(Uint8Array.from(expected.flatMap((one) => [...one]))))
    expect(address! >> 96n).not.toBe(0n)
    found.add(address!)
  }
  expect(found.size).toBe(2)
})

test('a program that a contract delegates to works on the storage of that contract', async () => {
  const body = `(i32.store8 (i32.const 931) (i32.const 4)) (i32.store8 (i32.const 963) (i32.const 8))
    (call $storage_cache_bytes32 (i32.const 900) (i32.const 932)) (call $msg_sender (i32.const 12)) (call $contract_address (i32.const 44))
    (call $write_result (i32.const 0) (i32.const 64)) (i32.const 0)`
  const codes = new Map([
    [PROGRAM, await programOfText(body)],
    [CONTRACT, code(64, 0, 0, 0, PROGRAM, 'gas delegatecall pop', 64, 0, 'return')],
  ])
  const { output, slot } = await outcomeOf(sourceOf(codes, { gasLimit: 500_000n }))
  expect([slot(CONTRACT, 4n), slot(PROGRAM, 4n)]).toEqual([8n, 0n])
  expect([toBigint(output.subarray(0, 32)), toBigint(output.subarray(32, 64))]).toEqual([SENDER, CONTRACT])
})

test('a program that another one delegates to opens nothing: what that calls finds it open once', async () => {
  const address = (value: bigint) => value.toString(16).padStart(40, '0').replace(/../g, '\\$&')
  const inner = 0xd00dn
  const flag = '(i32.store8 (i32.const 0) (call $msg_reentrant))'
  const result = '(call $write_result (i32.const 0) (i32.const 32)) (i32.const 0)'
  const codes = new Map([
    [inner, await programOfText(`${flag} ${result}`)],
    [
      PROGRAM,
      await programOfText(
        `(drop (call $delegate_call_contract (i32.const 600) (i32.const 0) (i32.const 0) (i64.const -1) (i32.const 800)))
        (drop (call $read_return_data (i32.const 1) (i32.const 0) (i32.const 1)))
        (if (i32.eqz (call $msg_reentrant)) (then
          (drop (call $call_contract (i32.const 620) (i32.const 0) (i32.const 0) (i32.const 700) (i64.const -1) (i32.const 800)))
          (drop (call $read_return_data (i32.const 2) (i32.const 0) (i32.const 1)))))
        ${flag} ${result}`,
        `(data (i32.const 600) "${address(inner)}${address(PROGRAM)}")`,
      ),
    ],
  ])
  const { succeeded, output } = await outcomeOf(sourceOf(codes, { to: PROGRAM, gasLimit: 2_000_000n }))
  // Itself, the one that it delegates to, and itself called by itself.
  expect([succeeded, ...output.subarray(0, 3)]).toEqual([true, 0, 0, 1])
})

test('a program knows that it is open already, and what it calls for fails without stopping it', async () => {
  // The contract calls the program back if it is given 1, and reverts with a word otherwise.
  const contract = code(
    ...[0, 'calldataload', '0x6010', 'jumpi', 5, 0, 'mstore', 32, 0, 'revert'],
    ...['jumpdest', 32, 0, 0, 0, 0, PROGRAM, 'gas call pop', 32, 0, 'return'],
  )
  expect(contract[0x10]).toBe(0x5b)
  const call = (value: number, at: number) => `(i32.store8 (i32.const 531) (i32.const ${value}))
    (i32.store8 (i32.const ${at}) (call $call_contract (i32.const 600) (i32.const 500) (i32.const 32) (i32.const 700) (i64.const -1) (i32.const 800)))
    (drop (call $read_return_data (i32.const ${at + 1}) (i32.const 0) (i32.const 31)))`
  const body = `(if (call $msg_reentrant) (then (i32.store8 (i32.const 0) (i32.const 99))
      (call $write_result (i32.const 0) (i32.const 32)) (call $exit_early (i32.const 0)) (unreachable)))
    ${call(1, 0)} ${call(0, 32)}`
  const address = CONTRACT.toString(16).padStart(40, '0').replace(/../g, '\\$&')
  const [well, reverted] = await (async () => {
    const codes = new Map([
      [
        PROGRAM,
        await programOfText(
          `${body} (call $write_result (i32.const 0) (i32.const 64)) (i32.const 0)`,
          `(data (i32.const 600) "${address}")`,
        ),
      ],
      [CONTRACT, contract],
    ])
    const { output } = await outcomeOf(sourceOf(codes, { to: PROGRAM, gasLimit: 2_000_000n }))
    return [output.subarray(0, 32), output.subarray(32, 64)]
  })()
  expect([well![0], well![1]]).toEqual([0, 99])
  expect(reverted![0]).toBe(2)
  expect(equal(reverted!.subarray(1), new Uint8Array(31))).toBe(true)
})
